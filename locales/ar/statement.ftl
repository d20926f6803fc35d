# كل ما أُضيف وما خُصم، بالشهر وبالشراء. المجاميع مكتوبة ليتمكن أي أحد من جمعها.

statement-title = <b>كل ما أُضيف وما خُصم</b>
statement-empty = لا شيء لعرضه بعد. كل ما يُضاف أو يُخصم سيظهر هنا.
statement-today = <b>اليوم: { NUM($total) }</b>
statement-usable = { NUM($points) } متاحة الآن
statement-pending = + { NUM($points) } في الطريق إليك
statement-owed = − { NUM($points) } مستحقة بعد

statement-month = <b>{ MONTH($month) }</b>
statement-opening = { NUM($points) } في البداية
statement-earned = + { NUM($points) } مكتسبة
statement-returned = + { NUM($points) } معادة إليك
statement-spent = − { NUM($points) } مستبدلة
statement-expired = − { NUM($points) } منتهية
statement-reversed = − { NUM($points) } مسحوبة
statement-added = + { NUM($points) } مضافة يدويًّا
statement-removed = − { NUM($points) } مخصومة يدويًّا
statement-joined = + { NUM($points) } عند ضم بطاقتيك
statement-unjoined = − { NUM($points) } عند ضم بطاقتيك
statement-closing = = <b>{ NUM($points) }</b> في النهاية
statement-so-far = = <b>{ NUM($points) }</b> حتى اليوم

statement-lot =
    <b>{ DAY($day) }</b>: { POINTS($points) }، { $reason ->
        [purchase] من مشترياتك
        [welcome] هدية ترحيب
        [birthday] هدية يوم ميلادك
        [channel] عن الانضمام إلى قناتنا
        [profile] عن اكتمال ملفك
        [favour] شكرًا على ما أرسلته
        [referral] هدية دعوتك
        [invited] هدية قبولك دعوة
        [reward] عائدة من رمز لم يُستخدم
        [refund] عائدة من مشتريات أُرجعت
       *[other] مضافة إلى رصيدك
    }
statement-lot-reversed = − { NUM($points) } مسحوبة
statement-paid = − { NUM($points) } سدّدت ما كان مستحقًّا
statement-left = = <b>{ NUM($points) }</b> باقية، للاستخدام حتى { DAY($day) }
statement-left-pending = = <b>{ NUM($points) }</b> باقية، للاستخدام من { DAY($day) }
statement-left-none = = لم يبقَ شيء
statement-by-month = 📅 بالشهر
statement-by-lot = 🌱 بالشراء
statement-earlier = الأقدم ›
statement-newest = ‹ الأحدث

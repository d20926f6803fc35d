# ما نحتفظ به، وكل ما يخصّك، والمغادرة، والانتقال إلى حساب آخر. بصدق وتمام وإيجاز.

privacy-title = <b>بياناتك لدى { ISO($shop) }</b>
privacy-who =
    الجهة المسؤولة: { ISO($legal_name) }
    للتواصل: { ISO($contact) }
privacy-what =
    <b>ما نحتفظ به، ولماذا</b>
    • اسمك ورقمك في تيليجرام، لتكون البطاقة لك ونتمكن من الكتابة إليك
    • لغتك، وكذلك بلدك ومنطقتك الزمنية ورقم هاتفك إن أخبرتنا بها، لنخاطبك كما يليق ونجد مشترياتك
    • رصيدك ومشترياتك ومكافآتك ورموزك، ليصلك حقك
    • رغبتك في العروض أو عدمها، ومتى أخبرتنا بذلك
privacy-days = { $days ->
        [zero] { NUM($days) } يوم
        [one] يوم واحد
        [two] يومان
        [few] { NUM($days) } أيام
        [many] { NUM($days) } يومًا
       *[other] { NUM($days) } يوم
    }
privacy-minutes = { $minutes ->
        [zero] { NUM($minutes) } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { NUM($minutes) } دقائق
        [many] { NUM($minutes) } دقيقة
       *[other] { NUM($minutes) } دقيقة
    }
privacy-sent = ما ترسله إلى هذه المحادثة نتخلّى عنه فور الإجابة، ويبقى رقم تسلسلي لا صلة له بك (المدة: { HTML($days) }). وما تعذّرت الإجابة عنه يبقى وقتًا أطول ليُنظر فيه (المدة: { HTML($dead) }).
privacy-messages = الرسائل المرسلة إليك، وما دار بينك وبين فريقنا. مدة الحفظ: { HTML($days) }.
privacy-member = وما عدا ذلك: ما دامت عضويتك.
privacy-backups = النسخ الاحتياطية. مدة الحفظ: { HTML($days) }.
privacy-rights =
    <b>القرار لك</b>
    كل ما يخصّك: { -ltr }/export
    إيقاف العروض: { -ltr }/stop
    الانتقال إلى حساب آخر: { -ltr }/move
    المغادرة ومحو كل ما هو شخصي: { -ltr }/forget

    لا نبيع شيئًا ولا نعطيه لأحد. والمحادثة نفسها تمرّ عبر تيليجرام وبشروطه. لأي سؤال: { ISO($contact) }، ولجهة حماية البيانات في بلدك أن تنظر في أي شكوى.
privacy-export = 📦 كل ما يخصّني
privacy-move = 🔁 حساب آخر
privacy-forget = 🗑 محو بياناتي
privacy-left-staff = 🗑 غادر العضو رقم { NUM($member) } وطلب محو بياناته. نرجو حذف ما ورد في هذه المحادثة من رقم { NUM($member) }.

export-here = هذا كل ما نحتفظ به عنك: ملف للقراءة، وآخر للبرامج بكل التفاصيل.
export-caption-read = للقراءة، ويُفتح في أي متصفح.
export-caption-data = للبرامج (بصيغة JSON)، كامل وقابل للنقل.
export-title = كل ما يحتفظ به { ISO($shop) } عنك
export-who = الجهة المسؤولة: { ISO($legal_name) }، { ISO($contact) }
export-moment = { -rtl }{ DAY($at) }، { TIME($at) }
export-yes = نعم
export-no = لا
export-chapter-you = عنك
export-chapter-points = الرصيد والمستويات
export-chapter-purchases = المشتريات
export-chapter-codes = المكافآت والرموز
export-chapter-offers = إجاباتك عن العروض
export-chapter-messages = الرسائل
export-chapter-other = ملاحظات البرنامج
export-label-name = الاسم
export-label-username = اسم المستخدم
export-label-telegram = الرقم في تيليجرام
export-label-phone = الهاتف
export-label-language = اللغة
export-label-country = البلد
export-label-zone = المنطقة الزمنية
export-label-offers = الرغبة في العروض
export-label-tier = المستوى
export-label-points = النقاط
export-label-left = المتبقي منها
export-label-amount = المبلغ
export-label-when = الوقت
export-label-from = للاستخدام من
export-label-until = حتى
export-label-kind = النوع
export-label-state = الحالة
export-label-reason = السبب
export-label-source = المصدر
export-label-number = الرقم
export-label-text = المحتوى
refused-exported-already = وصلك كل شيء قبل قليل. المتبقي حتى نسخة جديدة: { $minutes ->
        [zero] { NUM($minutes) } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { NUM($minutes) } دقائق
        [many] { NUM($minutes) } دقيقة
       *[other] { NUM($minutes) } دقيقة
    }.

forget-title = <b>مغادرة { ISO($shop) } ومحو بياناتك؟</b>
forget-goes = <b>ما يُمحى فورًا وإلى الأبد:</b> أسماؤك، ورقمك في تيليجرام، ولغتك وكل ما أخبرتنا به، ورقم هاتفك، ورسائلك ورسائلنا، والصلة بينك وبين مشترياتك.
forget-points = ويذهب معها رصيدك، وهو الآن: { POINTS($points) }. لن يتمكن أحد من استخدامه، ولن يعود.
forget-codes = لديك رموز لم تُستخدم بعد، وعددها: { $codes ->
        [zero] { NUM($codes) }
        [one] رمز واحد
        [two] رمزان
        [few] { NUM($codes) } رموز
        [many] { NUM($codes) } رمزًا
       *[other] { NUM($codes) } رمز
    }. المغادرة تلغيها، فالأولى استخدامها قبل ذلك إن رغبت فيها.
forget-stays =
    <b>وما يبقى، من دونك:</b>
    • سطور في دفاترنا (أُضيف كذا وخُصم كذا) تحت رقم لا يدلّ على أحد، وينتهي رصيدها في يومه
    • بصمة رقمية لرقمك في تيليجرام لا يستطيع أحد ردّها إلى أصلها. بها نمحو بياناتك من جديد إن استُعيدت نسخة احتياطية يومًا، وبها تُعطى هدية الترحيب مرة واحدة
    • النسخ الاحتياطية، وأقصى مدتها: { HTML($days) }
forget-chat = المحادثة نفسها لدى تيليجرام، ويمكنك حذفها هناك للطرفين. وما كتبته إلى فريقنا موجود في محادثتهم أيضًا، وسنطلب منهم حذفه.
forget-go-on = متابعة
forget-keep = الاحتفاظ ببطاقتي
forget-sure = هل هذا قرارك الأخير؟ بعد هذه الضغطة لا يستطيع أحد إعادة بطاقتك، ولا نحن.
forget-yes = 🗑 نعم، محو كل شيء
forget-done =
    تم. لم نعد نعرف عنك شيئًا.

    شكرًا على وقتك معنا. وإن رغبت يومًا في بداية جديدة، سعد { ISO($shop) } بعودتك: { -ltr }/start
forget-why = إن أحببت، تكفي ضغطة واحدة لمعرفة السبب. ولن يعرف أحد من اختاره.
forget-why-thanks = شكرًا لك، هذا يفيدنا. مع أطيب الأمنيات.
forget-guest = لم تعد في هذا الحساب بطاقة. ولبطاقة جديدة من { ISO($shop) }، تكفي ضغطة على { -ltr }/start

move-title =
    <b>بطاقتك في حساب تيليجرام آخر</b>

    أولًا: في حسابك <b>القديم</b>، إظهار الرمز. يعمل مرة واحدة (المدة: { HTML($minutes) }).
    ثانيًا: في حسابك <b>الجديد</b>، فتح { ISO($shop) } ثم { -ltr }/move وكتابة الرمز.

    وينتقل معك رصيدك ومستواك ورموزك وكل ما سبق.
move-old = 🔢 إظهار الرمز (الحساب القديم)
move-new = ⌨️ لديّ رمز (الحساب الجديد)
move-code =
    <code>{ $code }</code>

    يُكتب في حسابك الجديد. المتبقي من صلاحيته: { HTML($minutes) }.

    نرجو ألا يطّلع عليه أحد، فمن يكتبه تصبح البطاقة له. وفريقنا لا يطلبه أبدًا.
move-type = نرجو كتابة الرمز الظاهر في حسابك القديم.
move-again = ⌨️ محاولة أخرى
move-done = أهلًا { ISO($name) }. بطاقتك لدى { ISO($shop) } هنا الآن، بكل ما فيها.
move-left-behind = انتقلت بطاقتك قبل قليل إلى حساب تيليجرام آخر، بالرمز الذي ظهر هنا. وإن لم يكن ذلك بعلمك، نرجو إبلاغنا فورًا: { ISO($contact) }
refused-no-such-move-code = هذا الرمز لا يعمل: ربما كُتب خطأً، أو استُخدم من قبل، أو مضى عليه ربع ساعة. ويُظهر حسابك القديم رمزًا جديدًا متى شئت.
refused-same-account = من هذا الحساب جاء الرمز. نرجو كتابته في الحساب الجديد.
refused-two-cards = لهذا الحساب بطاقة خاصة به، عليها رصيد أو مشتريات. وحتى لا يضيع شيء، يجمع فريقنا البطاقتين، وتكفي ضغطة واحدة.

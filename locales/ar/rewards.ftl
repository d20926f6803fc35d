# ما يمكن الحصول عليه بالرصيد.

rewards-title = <b>المكافآت لدى { ISO($shop) }</b>
rewards-balance = رصيدك: { POINTS($balance) }.
rewards-empty = لا مكافآت للاختيار منها في الوقت الحالي، ورصيدك محفوظ لك.
rewards-in-reach = { -rtl }✅ <b>{ ISO($name) }</b>: { POINTS($price) }
rewards-far = { -rtl }▫️ { ISO($name) }: { POINTS($price) }، يتبقّى { NUM($missing) }
rewards-tier-needed = { -rtl }▫️ { ISO($name) }: { POINTS($price) }، لمستوى { ISO($tier) }
rewards-not-yet = { -rtl }▫️ { ISO($name) }: { POINTS($price) }، من { DAY($day) }
rewards-limit = { -rtl }☑️ { ISO($name) }: حصلت عليها من قبل
rewards-sold-out = { -rtl }▪️ { ISO($name) }: نفدت الكمية
rewards-button = { ISO($name) }

reward-title = { -rtl }<b>{ ISO($name) }</b>
reward-price = المقابل: { POINTS($price) }. رصيدك: { POINTS($balance) }.
reward-missing = يتبقّى لك: { POINTS($missing) }.
reward-stock = المتوفر: { NUM($left) }
reward-until = متاحة حتى { DAY($day) }
reward-from = متاحة من { DAY($day) }
reward-tier = لأعضاء مستوى { ISO($tier) } فما فوق
reward-per-member = الحد الأعلى لكل عضو: { NUM($limit) }
reward-code-days = مدة صلاحية الرمز: { $days ->
        [zero] { NUM($days) } يوم
        [one] يوم واحد
        [two] يومان
        [few] { NUM($days) } أيام
        [many] { NUM($days) } يومًا
       *[other] { NUM($days) } يوم
    }. وإن لم يُستخدم، عاد مقابله إلى رصيدك.
reward-sold-out = نفدت الكمية في الوقت الحالي.
reward-redeem = استبدال: { POINTS($price) }
reward-other = 🎁 مكافآت أخرى

redeem-confirm =
    نؤكّد لك <b>{ ISO($name) }</b>؟ المقابل: { POINTS($price) }.

    رصيدك الآن: { POINTS($balance) }. وبعد الاستبدال: { POINTS($after) }.
redeem-yes = نعم، أؤكّد
redeem-no = ليس الآن

redeem-done =
    مبارك عليك <b>{ ISO($name) }</b>.

    <code>{ $code }</code>

    { $kind ->
        [percent] الرمز يُدخل في متجرنا، أو يُعرض عند المحاسبة.
        [invitation] يكفي عرض الرمز عند الباب، ويسعدنا حضورك.
       *[other] يُعرض الرمز عند المحاسبة، أو يُدخل في متجرنا.
    }
    صالح حتى { DAY($day) }.
redeem-copy = 📋 نسخ الرمز
redeem-donated =
    شكرًا لعطائك. <b>{ ISO($name) }</b> في الطريق إلى أهله، وباسمك أيضًا.

    الإيصال: <code>{ $code }</code>

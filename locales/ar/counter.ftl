# عند المحاسبة: رصيد عن المشتريات، وتسليم المكافآت، وإرجاع المشتريات. كلمات قليلة وأزرار كبيرة.

points-card = 🔳 إظهار بطاقتي
card-caption =
    <b>بطاقتك لدى { ISO($shop) }، { ISO($name) }</b>
    <code>{ $code }</code>
    للكاميرا عند المحاسبة، أو لقراءته بصوت مسموع.

earn-who =
    <b>رصيد عن مشتريات</b>
    بمسح البطاقة، أو بكتابة رقم الهاتف أو رمز البطاقة أو الاسم.
earn-nobody = لا نعرف أحدًا بهذا. نرجو كتابة رمز البطاقة أو رقم الهاتف أو الاسم كاملًا.
counter-unread = لا يُقرأ هنا إلا ما يُكتب. يكفي توجيه كاميرا الهاتف نفسها إلى الرمز وفتح الرابط الذي يظهر، أو كتابة الرمز أو رقم الهاتف أو الاسم كاملًا.
earn-which = أيّهم المقصود؟
earn-choice = { ISO($name) } · { ISO($tier) } · رقم { NUM($member) }
earn-new-phone =
    رقم غير معروف بعد: { ISO($phone) }. تُحفظ المشتريات لمن يُثبت أن الرقم له.

    المبلغ من فضلك، وبعده مسافة ثم رقم الإيصال إن شئت: { -ltr }45.50 A-1203
earn-amount =
    { -rtl }<b>{ ISO($name) }</b> · { ISO($tier) }

    المبلغ من فضلك، وبعده مسافة ثم رقم الإيصال إن شئت: { -ltr }45.50 A-1203
earn-for = { -rtl }<b>{ ISO($name) }</b> · { ISO($tier) }
earn-for-phone = { -rtl }<b>{ ISO($phone) }</b>، غير معروف بعد
earn-gives = عن مبلغ { MONEY($minor, $currency) } يُضاف: <b>{ POINTS($points) }</b>.
earn-receipt = الإيصال { ISO($receipt) }
earn-with = 🎁 ومعها: { ISO($reward) }
earn-twin = ⚠️ سُجّل المبلغ نفسه لهذا العضو الساعة { TIME($time) }. هل هذه مشتريات أخرى؟
earn-second = 👥 هذا القدر يحتاج إلى موافقة شخص ثانٍ.
earn-again = هذا أكثر مما يمنحه شخص وحده، ولا أحد معك هنا. هل نضيف مع ذلك: { POINTS($points) }؟ سيبقى ذلك معلَّمًا في السجل.
earn-other = مبلغ آخر؟ تكفي كتابته.
earn-yes = ✅ إضافة { POINTS($points) }
earn-yes-another = ✅ نعم، مشتريات أخرى: { POINTS($points) }
earn-ask = 👥 طلب موافقة ثانية
earn-next = ➡️ العضو التالي
earn-done = ✅ أُضيف إلى رصيد { ISO($name) }: { POINTS($points) }.
earn-done-later = ✅ أُضيف لصالح { ISO($name) }: { POINTS($points) }، للاستخدام من { DAY($day) }.
earn-kept = ✅ حُفظت للرقم { ISO($phone) }.
earn-waits = ⏳ بانتظار شخص ثانٍ، لصالح { ISO($name) }: { POINTS($points) }. ويصلك الرد هنا.

proposal =
    طلب موافقة ثانية من <b>{ ISO($cashier) }</b>:

    { -rtl }{ ISO($name) }، { MONEY($minor, $currency) }، { POINTS($points) }
proposal-yes = ✅ موافقة
proposal-no = ✖️ رفض
proposal-agreed = ✅ تمت الموافقة وسُجّل: { POINTS($points) }.
proposal-declined = رُفض الطلب، ولم يُسجَّل شيء.

handover-what =
    <b>تسليم مكافأة</b>
    بمسح الرمز أو كتابته. وتكفي بطاقة العضو أو هاتفه أو اسمه.
handover-unknown =
    لا مكافأة بهذا الرمز، ولا نعرف أحدًا به. نرجو التحقق منه وكتابته من جديد.
    الرمز ثماني علامات، مثل <code>BCDF-GHJK</code>، وليس فيه أبدًا 0 أو 1 أو A أو E أو I أو L أو O أو U. ويكفي رمز البطاقة أو رقم الهاتف أو الاسم كاملًا.
handover-waiting = { -rtl }<b>{ ISO($name) }</b> · { ISO($tier) }. ماذا نسلّم؟
handover-none = { -rtl }<b>{ ISO($name) }</b> · { ISO($tier) }. لا رمز ينتظر هنا.
handover-one = 🎁 { ISO($reward) }
handover-confirm =
    { -rtl }🎁 <b>{ ISO($reward) }</b>
    لصالح <b>{ ISO($name) }</b> · { ISO($tier) }
    <code>{ $code }</code> صالح حتى { DAY($day) }
handover-yes = ✅ تم التسليم
handover-next = ➡️ الرمز التالي
handover-done = ✅ تسلّم { ISO($name) } المكافأة: { ISO($reward) }.
handover-with = 🧾 مع مشتريات الساعة { TIME($time) } بمبلغ { MONEY($minor, $currency) }.
handover-part = ✂️ ليست معها: { ISO($reward) }
handover-parted = لم تعد مع تلك المشتريات: { ISO($reward) }.

return-what =
    <b>إرجاع مشتريات</b>
    بكتابة رقم الإيصال، أو بمسح البطاقة، أو بكتابة رقم الهاتف أو الاسم.
return-unknown = لا مشتريات بهذا الإيصال، ولا نعرف أحدًا به. نرجو كتابة رقم الإيصال أو رمز البطاقة أو رقم الهاتف أو الاسم كاملًا.
return-amount = كم كان مبلغ المشتريات؟ العضو: <b>{ ISO($name) }</b>
return-amount-of = كم كان مبلغ المشتريات؟
return-which = أيّها المقصود؟
return-one = { -rtl }{ NUM($place) } · { DAY($day, style: "short") }، { TIME($time) }
return-one-of = { -rtl }{ NUM($place) } · { DAY($day, style: "short") }، { TIME($time) } · { LIST($what) }
return-confirm =
    مشتريات <b>{ ISO($name) }</b> في { DAY($day) }، والمتبقي منها للإرجاع: { MONEY($left, $currency) }.

    بإرجاع { MONEY($minor, $currency) } يُخصم: <b>{ POINTS($points) }</b>. جزء منها فقط؟ تكفي كتابة مبلغه.
return-discount = 🏷 استُخدم معها: { ISO($reward) }. يعود إلى رصيد العضو: { POINTS($points) }.
return-thing = 🎁 سُلّم معها: { ISO($reward) }. إن أُعيد أيضًا، يعود إلى رصيد العضو: { POINTS($points) }.
return-yes = ↩️ إرجاع { MONEY($minor, $currency) }
return-yes-with = ↩️ إرجاع { MONEY($minor, $currency) } وما سُلّم معها
return-yes-without = ↩️ إرجاع { MONEY($minor, $currency) } فقط
return-nothing = أُرجعت هذه المشتريات كلها من قبل.
return-next = ➡️ الإرجاع التالي
return-done = ↩️ أُرجع { MONEY($minor, $currency) }، وخُصم معه: { POINTS($points) }.
return-done-returned = عاد إلى رصيد العضو ما استبدله لأجلها: { POINTS($points) }.
return-kept-amount = لم يُثبت أحد أن هذا الرقم رقمه. ما مبلغ الشراء الذي ينتظره؟
return-kept-confirm =
    شراء بتاريخ { DAY($day) } لم يطالب به أحد بعد، ويمكن إرجاع { MONEY($left, $currency) } منه.

    يُرجَع الآن { MONEY($minor, $currency) }، ومن يطالب به لاحقًا ينال نقاط الباقي فقط. جزء فقط؟ تكفي كتابة مبلغه.
return-kept-done = ↩️ أُرجع { MONEY($minor, $currency) }.

# إلى العضو.
delivery-code-used = ✅ سُلّمت إليك المكافأة لدى { ISO($shop) }: { ISO($name) }. بالهناء والعافية.
delivery-purchase-returned =
    سُجّل إرجاعك بمبلغ { MONEY($minor, $currency) }، وخُصم معه: { POINTS($points) }.{ $returned ->
        [0] {""}
       *[other] {" "}وعاد إليك ما استبدلته لأجلها: { POINTS($returned) }.
    }

    المتاح لك الآن: { POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· المتبقي عليك: { NUM($debt) }
    }

# إلى الفريق.
counter-proposed = 👥 طلب موافقة ثانية من { ISO($cashier) }: { ISO($name) }، { MONEY($minor, $currency) }، { POINTS($points) }.
counter-look = 👀 الاطلاع
counter-told-approved = ✅ تمت الموافقة من { ISO($second) }. أُضيف إلى رصيد { ISO($name) }: { POINTS($points) }.
counter-told-declined = ✖️ لم يوافق { ISO($second) } على { POINTS($points) } لصالح { ISO($name) }، ولم يُسجَّل شيء.
counter-watch-limit = ⚠️ بلغ { ISO($name) } حدّ اليوم: { POINTS($limit) }. منذ الآن تحتاج كل عملية إلى موافقة ثانية.
counter-watch-member = ⚠️ عمليات شراء { ISO($name) } (رقم { NUM($member) }) اليوم: { NUM($times) }، آخرها سجّلها { ISO($cashier) }.
counter-watch-returns = ⚠️ عمليات الإرجاع التي سجّلها { ISO($name) } اليوم: { NUM($times) }.

refused-own-card = لا أحد يخدم نفسه هنا. نرجو طلب ذلك من أحد الزملاء.
refused-no-such-customer = لم تعد هذه البطاقة موجودة: انتهت عضوية صاحبها، أو ضُمّت إلى بطاقة أخرى. نرجو البحث عن العضو من جديد.
refused-not-a-receipt = ما بعد المبلغ ليس رقم إيصال: حروف لاتينية وأرقام لا تزيد على { NUM($longest) }. نرجو كتابة الاثنين من جديد، والمبلغ بلا مسافة فيه، مثلًا: { -ltr }1250.50 A-1203
refused-equal-amount = سُجّل المبلغ نفسه لهذا العضو الساعة { TIME($at) }.
refused-ask-again = هذا القدر يحتاج إلى تأكيد ثانٍ.
refused-receipt-used = سُجّل هذا الإيصال من قبل بمبلغ آخر أو لعضو آخر.
refused-no-second-person = هذا القدر يحتاج إلى شخص ثانٍ، ولا أحد في الفريق يمكن سؤاله.
refused-not-yours = لا يوافق على الطلب من قدّمه.
refused-no-such-proposal = بُتّ في هذا الطلب من قبل، أو طال انتظاره.
refused-no-such-code = لا مكافأة بهذا الرمز. نرجو مقارنته علامةً علامة بما على شاشة العضو وكتابته من جديد، أو البحث بالبطاقة أو الهاتف أو الاسم.
refused-code-used = استُخدم هذا الرمز في { DAY($at) }، { TIME($at) }، وهو صالح مرة واحدة. وما ينتظر العضو غيره يظهر بالبطاقة أو الهاتف أو الاسم.
refused-code-lapsed = انتهت صلاحية هذا الرمز في { DAY($at) }{ $points ->
        [0] ، ولم يعد تسليمه ممكنًا.
       *[other] ، وعاد مقابله إلى رصيد صاحبه: يمكن أخذ المكافأة به من جديد.
    }
refused-code-cancelled = أُلغي هذا الرمز في { DAY($at) } ولا يمكن تسليمه: أُعيدت المشتريات التي يتعلق بها، أو انتهت عضوية صاحبه.
refused-partly-returned = أُرجع جزء من هذه المشتريات من قبل، فتبقى المكافأة معها.

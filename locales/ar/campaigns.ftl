# /campaigns, for staff: what goes out by itself, how far it has come, and why something waits.

campaigns-title = <b>ما يُرسل تلقائيًا</b>
campaigns-none = لا شيء مجدول ولا شيء جارٍ.
campaigns-halted = ⛔ استُعيدت نسخة احتياطية. ما كان منتظرًا وكل ما يُرسل تلقائيًا موقوف إلى حين المراجعة.
campaigns-go = استئناف الإرسال كله
campaigns-line =
    { -rtl }{ $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } <b>{ ISO($name) }</b> · { DAY($day, style: "short") }{ $total ->
        [0] {""}
       *[other] {" "}· أُرسل { NUM($sent) } من { NUM($total) }
    }
campaigns-label =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } { ISO($name) } · { DAY($day, style: "short") }

campaigns-state-planned = يبدأ { DAY($at, style: "short") } عند { TIME($at) }.
campaigns-state-running = جارٍ الآن.
campaigns-state-paused = متوقف مؤقتًا.
campaigns-state-broken = توقف تلقائيًا: رفض تيليجرام أول عشرين رسالة. تُرجى مراجعة النص قبل الاستئناف.
campaigns-state-stopped = أُنهي.
campaigns-state-done = اكتمل.

campaigns-count-sent = { -rtl }✅ أُرسل: { NUM($count) }
campaigns-count-waiting = { -rtl }⏳ في الطريق: { NUM($count) }
campaigns-count-held = { -rtl }⏸ مؤجل: { NUM($count) }
campaigns-count-dropped = { -rtl }✖️ لم يُرسل: { NUM($count) }
campaigns-count-uncertain = { -rtl }❓ غير مؤكد: { NUM($count) }
campaigns-count-failed = { -rtl }⚠️ أخفق: { NUM($count) }
campaigns-reason =
    { -rtl }· { $reason ->
        [left] انتهت العضوية
        [blocked] حُظر البوت
        [stopped] طلب إيقاف
        [no-offers] لا موافقة على العروض
        [quiet] ساعات الهدوء
        [cap] عروض كافية حاليًا
        [paused] الإرسال كله موقوف
        [switched-off] نوع موقوف بالإعدادات
        [stale] مضى يومه، أو لم يعد صحيحًا
        [case] محادثة جارية مع الفريق
        [complaint] بعد شكوى
        [mourning] يوم حداد
        [another] رسالة أخرى في اليوم نفسه
        [together] ضمن رسالة أخرى
        [run-paused] متوقف مؤقتًا
        [run-stopped] أُنهي
       *[other] سبب آخر
    }: { NUM($count) }

campaigns-pause = ⏸ إيقاف مؤقت
campaigns-resume = ▶️ استئناف
campaigns-stop = ⏹ إنهاء
campaigns-stop-ask = هل المطلوب الإنهاء نهائيًا؟ ما لم يُرسل بعد لن يُرسل أبدًا.
campaigns-stop-yes = نعم، إنهاء
campaigns-look-again = 🔄 تحديث
campaigns-as-of = { -rtl }<i>حتى الساعة { TIME($at) }</i>

campaigns-unsure = غير مؤكد: { NUM($count) }
campaigns-unsure-title =
    <b>لا يُعرف هل وصلت هذه الرسائل</b>
    انقطع الاتصال قبل أن يجيب تيليجرام. لا يُعاد إرسالها إلا بطلب.
campaigns-unsure-none = لا توجد أي رسالة.
campaigns-unsure-line = { -rtl }<b>{ ISO($name) }</b> · { HTML($what) } · { DAY($at, style: "short") } { TIME($at) }
campaigns-unsure-team = { -rtl }<b>رسالة إلى الفريق</b> · { DAY($at, style: "short") } { TIME($at) }
campaigns-again = إعادة الإرسال إلى { ISO($name) }
campaigns-team = الفريق
campaigns-again-all = إعادة إرسالها كلها
campaigns-again-done = في الطريق من جديد.

# The shop is told by itself.
campaign-broken = ⚠️ رفض تيليجرام أول عشرين رسالة مما يُرسل تلقائيًا، فتوقف الإرسال مؤقتًا. تُرجى مراجعة النص.
campaign-broken-button = ما الأمر؟

menu-campaigns = ما يُرسل تلقائيًا
desk-campaigns = 📣 ما يُرسل تلقائيًا

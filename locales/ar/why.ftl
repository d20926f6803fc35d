# /why: سبب كل رسالة، ولماذا تنتظر رسالة أخرى أو لم تصل. بكلام بسيط وبلا أعذار.

why-title = <b>لماذا وصلتك هذه الرسائل</b>
why-nothing = لم نرسل إليك شيئًا من تلقاء أنفسنا في الفترة الأخيرة، وما تراه هنا ردود على ما طلبته.
why-told = { -rtl }{ DAY($at, style: "short") }، { TIME($at) } · <b>{ HTML($what) }</b>: { HTML($because) }
why-told-perhaps = { -rtl }{ DAY($at, style: "short") }، { TIME($at) } · <b>{ HTML($what) }</b>: { HTML($because) } ولم يؤكد لنا تيليجرام وصولها.
why-untold-title = <b>ما ينتظر، وما لم يصل</b>
why-waits = { -rtl }<b>{ HTML($what) }</b>: { HTML($reason) } الموعد: { DAY($at, style: "short") }، { TIME($at) }، أو بعده بقليل.
why-untold = { -rtl }{ DAY($at, style: "short") } · <b>{ HTML($what) }</b>: { HTML($reason) }
why-end = الرد على ما تطلبه يصل فورًا، وفي الليل بلا صوت. وكل ما عداه ينتظر النهار. ولإيقاف العروض والتذكيرات: { -ltr }/stop

why-what-purchase = إضافة بعد الشراء
why-because-purchase = أضافت مشترياتك إلى رصيدك.
why-what-code-lapsed = رمز انتهت صلاحيته
why-because-code-lapsed = انتهى أحد رموزك قبل استخدامه، وعاد مقابله إلى رصيدك.
why-what-points-ending = رصيد يقارب الانتهاء
why-because-points-ending = جزء من رصيدك سينتهي قريبًا، وقد وعدنا بالتذكير قبل ذلك.
why-what-code-ending = رمز لم يُستخدم
why-because-code-ending = أحد رموزك سينتهي قريبًا، وقد وعدنا بالتذكير قبل ذلك.
why-what-referral = دعوة أثمرت
why-because-referral = أثمرت دعوة منك أو إليك بعد أول عملية شراء.
why-what-answer = ردّ منّا
why-because-answer = وصلتنا رسالتك، فأجاب عنها أحدنا.
why-what-offers = أخبار وعروض
why-because-offers = بموافقة سابقة منك على الأخبار والعروض.
why-what-service = إشعار عن بطاقتك
why-because-service = تغيّر شيء مما يخصّك.

why-reason-quiet = ينتظر النهار، فنحن لا نكتب في ساعات الهدوء.
why-reason-cap = وصلك منّا ما يكفي من العروض في هذه الفترة.
why-reason-stopped = بطلبك عبر { -ltr }/stop لا نرسل عروضًا ولا تذكيرات.
why-reason-no-offers = لا نرسل العروض إلا بموافقة، ولم توجد موافقة.
why-reason-paused = في الانتظار، لأن المتجر أوقف مؤقتًا كل ما يُرسل تلقائيًا.
why-reason-stale = لم يعد ما فيه صحيحًا.
why-reason-blocked = كان البوت محظورًا، فلم يكن الوصول إليك ممكنًا.
why-reason-left = كانت العضوية قد انتهت.
why-reason-failed = لم يوصله تيليجرام.

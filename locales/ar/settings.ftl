# /settings: ما أخبرنا به الأعضاء عن أنفسهم باختيارهم، ولغة الحديث.

settings-title = <b>إعداداتك</b>
settings-line-name = نناديك: { ISO($name) }
settings-line-language = اللغة: { ISO($language) }
settings-line-country = البلد: { ISO($country) }
settings-line-country-none = البلد: لم يُذكر
settings-line-zone = التوقيت: { ISO($city) }، والساعة هناك الآن { TIME($now) }
settings-line-zone-none = التوقيت: لم يُذكر
settings-line-birthday = يوم الميلاد: { DAY($day, style: "short") }
settings-line-birthday-none = يوم الميلاد: لم يُذكر
settings-line-phone = الهاتف: { ISO($phone) }
settings-line-phone-none = الهاتف: لم يُذكر
settings-line-offers = العروض والأخبار: { $on ->
        [yes] نعم
       *[other] لا
    }
settings-line-stopped = العروض والأخبار والتذكيرات: متوقفة كلها
settings-line-messages = التذكيرات المتوقفة: { NUM($count) }
settings-line-messages-all = التذكيرات: كلها مفعّلة
settings-line-quiet = ساعات الهدوء: { HTML($hours) }
settings-line-quiet-usual = ساعات الهدوء: { HTML($hours) }، كما هو معتاد
settings-line-greetings = التهنئة في أيام من اختيارك: { LIST($occasions) }
settings-line-greetings-none = التهنئة في أيام من اختيارك: لم تُختر

settings-button-name = ✏️ الاسم
settings-button-language = 🌐 اللغة
settings-button-country = 🗺 البلد
settings-button-zone = 🕰 التوقيت
settings-button-birthday = 🎂 يوم الميلاد
settings-button-phone = 📱 الهاتف
settings-button-offers = 📣 العروض
settings-button-messages = 🔔 التذكيرات
settings-button-quiet = 🌙 ساعات الهدوء
settings-button-greetings = 🎉 المناسبات
settings-button-stop = 🔕 إيقاف الكل
settings-button-resume = 🔔 إلغاء الإيقاف
settings-button-privacy = 🔒 الخصوصية
settings-button-why = ❔ لماذا هذه الرسائل؟
settings-back = ⚙️ الإعدادات
settings-forget = 🗑 حذف هذه المعلومة

settings-name-ask =
    نناديك حاليًّا: { ISO($name) }.

    ما الاسم الذي يسعدك أن نناديك به؟ تكفي كتابته هنا.
settings-name-telegram = كما في تيليجرام
settings-name-empty = لم نجد في ذلك اسمًا. نرجو كتابته بالحروف، أو يبقى كل شيء كما هو.
settings-name-long = هذا أطول مما تتسع له البطاقة. هل من اسم أقصر؟
settings-name-done = على الرحب والسعة. نناديك من الآن: { ISO($name) }. ويرى فريق المتجر هذا الاسم أيضًا.

settings-country-first =
    سؤال صغير نطرحه مرة واحدة فقط: في أي بلد أنت؟

    بعدها تتبع التواريخ والمبالغ وساعات الهدوء بلدك، وإلى ذلك الحين تتبع { ISO($shop) }.
settings-country-ask =
    في أي بلد أنت؟ يمكنك الاختيار أو كتابة الاسم.

    وتتبعه التواريخ والمبالغ وساعات الهدوء.
settings-country-type = نرجو كتابة اسم بلدك، أو أوله.
settings-country-which = أيّها بلدك؟ وإن لم يكن بينها، تكفي الكتابة مرة أخرى.
settings-country-unknown = لا نعرف بلدًا بهذا الاسم. ربما بكتابة أخرى؟
settings-country-other = 🔎 بلد آخر
settings-country-later = لك ذلك. ومتى رغبت في ذكره فمكانه هنا: { -ltr }/settings
settings-country-done = شكرًا لك، سجّلنا: { ISO($country) }.
settings-country-sample =
    هكذا تبدو التواريخ والمبالغ من الآن: { DAY($now) }، { MONEY($minor, $currency) }.
    والرسائل التي تصلك تلقائيًا تراعي ساعات الهدوء في هذا البلد.
settings-country-gone = حُذفت المعلومة. تعود التواريخ والمبالغ وساعات الهدوء إلى بلد المتجر.

settings-zone-ask =
    كم الساعة عندك الآن؟ يمكنك الاختيار، أو كتابة اسم مدينة كبيرة قريبة منك.

    وتتبع الأوقات وساعات الهدوء ساعتك.
settings-zone-which = والساعة عندك؟ تكفي ضغطة على ما يناسب.
settings-zone-unknown = لا نعرف توقيتًا بهذه المدينة. ربما مدينة أكبر قريبة منها؟
settings-zone-choice = { -rtl }{ ISO($city) } · { TIME($now) }
settings-zone-done = شكرًا لك. توقيتك توقيت { ISO($city) }، والساعة الآن { TIME($now) }. وتتبعه الأوقات وساعات الهدوء.
settings-zone-gone = حُذفت المعلومة. تعود الأوقات وساعات الهدوء إلى توقيت المتجر.

settings-birthday-ask = في أي شهر يوم ميلادك؟ نسأل عن اليوم والشهر فقط، ولا نسأل عن السنة أبدًا. وتمكن كتابة اليوم هنا أيضًا.
settings-birthday-day = وفي أي يوم من { ISO($month) }؟
settings-birthday-which = تحتمل هذه الكتابة قراءتين. أي اليومين هو المقصود؟
settings-birthday-unread = لم نجد في ذلك يومًا من أيام السنة. يكفي اختيار الشهر، أو كتابة اليوم على هذا النحو: { DAY($day, style: "short") }
settings-birthday-done = شكرًا لك، سجّلنا: { DAY($day, style: "short") }. هو لكلمة طيبة في يومه، ولا يراه إلا فريق المتجر.
settings-birthday-gone = حُذفت المعلومة، ولم نعد نعرف يوم ميلادك.

settings-phone-why =
    برقم هاتفك يجد فريق المتجر بطاقتك فورًا، حتى وهاتفك في جيبك.

    لا نتصل بك، ولا نعطي رقمك لأحد.
settings-phone-have =
    رقمك: { ISO($phone) }

    به يجد فريق المتجر بطاقتك. ويمكنك تجديده أو حذفه.
settings-phone-share = 📱 مشاركة رقمي
settings-phone-key = 📱 مشاركة رقم هاتفي
settings-phone-ask = نرجو الضغط على الزر في الأسفل: يسألك تيليجرام مرة أخرى، ثم يُظهر لنا رقمك.
settings-phone-typed = أي رقم يمكن أن يكتبه أي أحد، لذا نرجو استخدام الزر في الأسفل، فيشهد تيليجرام بأنه رقمك.
settings-phone-foreign = هذه بطاقة شخص آخر. نرجو مشاركة رقمك أنت بالزر في الأسفل.
settings-phone-odd = تعذّرت قراءة هذا الرقم، فلم نحتفظ به.
settings-phone-later = لك ذلك، لا رقم هاتف الآن.
settings-phone-done = شكرًا لك. صار رقمك على بطاقتك: { ISO($phone) }
settings-phone-claimed = { $count ->
        [zero] لا مشتريات كانت تنتظر هذا الرقم ({ NUM($count) }).
        [one] عملية شراء كانت تنتظر هذا الرقم، وهي الآن على بطاقتك.
        [two] عمليتا شراء كانتا تنتظران هذا الرقم، وهما الآن على بطاقتك.
        [few] { NUM($count) } عمليات شراء كانت تنتظر هذا الرقم، وهي الآن على بطاقتك.
        [many] { NUM($count) } عملية شراء كانت تنتظر هذا الرقم، وهي الآن على بطاقتك.
       *[other] { NUM($count) } عملية شراء كانت تنتظر هذا الرقم، وهي الآن على بطاقتك.
    }
settings-phone-gone = حُذفت المعلومة، ولم نعد نعرف رقمك.

settings-quiet-span = من { TIME($start) } إلى { TIME($end) }
settings-quiet-why =
    متى يناسبك ألّا يصلك شيء؟ وإلى أن نعرف ذلك، نراعي الساعات المعتادة في بلدك.

    وكل ما يحتمل الانتظار ينتظر صباحك.
settings-quiet-have =
    ساعات هدوئك: { HTML($hours) }

    وكل ما يحتمل الانتظار ينتظر انتهاءها.
settings-quiet-clock = نحسبها بتوقيت { ISO($city) }، والساعة هناك الآن { TIME($now) }.
settings-quiet-other = 🕰 ساعات أخرى
settings-quiet-usual = ↩️ كما هو معتاد
settings-quiet-from = من أي ساعة يبدأ الهدوء؟
settings-quiet-until = وإلى أي ساعة؟ تبقى أربع ساعات من اليوم على الأقل، حتى ننبّهك قبل انتهاء نقاطك.
settings-quiet-done =
    على الرحب والسعة: { HTML($hours) } بتوقيت { ISO($city) } لا يصلك شيء يحتمل الانتظار.

    أما الرد على طلبك فيصل فورًا، بلا صوت.
settings-quiet-days = وأيام الهدوء المعتادة في بلدك تبقى هادئة أيضًا.
settings-quiet-gone = تم. تعود الساعات المعتادة في بلدك.

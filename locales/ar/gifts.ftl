# /gifts: كل طريق إلى الرصيد، ولو من غير شراء؛ قناة المتجر؛ وما يرسله الأعضاء وما يقرره الفريق.

gifts-title = <b>طرق الكسب لدى { ISO($shop) }</b>
gifts-buying = 🛍 الشراء: { POINTS($points) } عن { MONEY($minor, $currency) }
gifts-boost = { -rtl }🔥 حتى { DAY($day) }: { ISO($name) }، ×{"\u00A0"}{ NUM($times) }
earn-boost = { -rtl }🔥 { ISO($name) }، ×{"\u00A0"}{ NUM($times) }: محسوب ضمنه
gifts-birthday-untold = 🎂 يوم ميلادك: { POINTS($points) } كل عام. يكفي أن نعرف اليوم، ولا نسأل عن السنة أبدًا.
gifts-birthday = 🎂 يوم ميلادك: { POINTS($points) }، والموعد القادم { DAY($day) }
gifts-channel = { $got ->
        [yes] ✅ قناتنا: { POINTS($points) }، يسعدنا وجودك فيها
       *[no] 📣 قناتنا: { POINTS($points) } عند الانضمام إليها
    }
gifts-profile = 📝 ملفك: { POINTS($points) } متى اكتمل. يتبقّى: { LIST($missing) }
gifts-profile-got = ✅ ملفك: { POINTS($points) }، شكرًا لك
gifts-fact-name = الاسم الذي نناديك به
gifts-fact-language = لغتك
gifts-fact-country = بلدك
gifts-fact-zone = توقيتك
gifts-fact-birthday = يوم ميلادك
gifts-fact-phone = رقم هاتفك
gifts-favour = { $state ->
        [waiting] { -rtl }⏳ { ISO($name) }: لدى فريق المتجر
        [granted] { -rtl }✅ { ISO($name) }: { POINTS($points) }، شكرًا لك.{ $every ->
            [week] {" "}ومن جديد الأسبوع القادم.
            [month] {" "}ومن جديد الشهر القادم.
            [year] {" "}ومن جديد العام القادم.
           *[once] {""}
        }
        [declined] { -rtl }▫️ { ISO($name) }{ $every ->
            [week] : من جديد الأسبوع القادم
            [month] : من جديد الشهر القادم
            [year] : من جديد العام القادم
           *[once] : لم يعد متاحًا
        }
       *[open] { -rtl }✨ { ISO($name) }: { POINTS($points) }، { $every ->
            [week] مرة في الأسبوع
            [month] مرة في الشهر
            [year] مرة في العام
           *[once] مرة واحدة
        }
    }
gifts-invite = 💌 ضيف بدعوة منك: { POINTS($points) } لك
gifts-returned = كنت معنا من قبل، لذا لا يظهر هنا ما يُهدى مرة واحدة. وكل ما عداه يبدأ من جديد.
gifts-button-favour = { -rtl }✨ { ISO($name) }
gifts-button-channel = 📣 قناتنا

gifts-channel-ask =
    في قناتنا جديد { ISO($shop) } أولًا بأول. بعد الانضمام إليها والعودة إلى هنا تكفي ضغطة على الزر الثاني، فيكون لك مرة واحدة: { POINTS($points) }.

    ولا نسأل تيليجرام إلا عن وجودك في القناة.
gifts-channel-open = 📣 فتح القناة
gifts-channel-joined = ✔️ انضممت إليها
gifts-channel-outside = لا يراك تيليجرام في القناة بعد. قد يستغرق ذلك لحظات؛ نرجو الانضمام ثم الضغط مرة أخرى.
gifts-channel-unseen = تعذّر علينا الآن النظر في قناتنا نفسها، ولا ذنب لك في ذلك. فريق المتجر على علم به. نرجو المحاولة غدًا، فهديتك محفوظة.
gifts-channel-done = 🎉 أهلًا بك في القناة. أُضيف إلى رصيدك، للاستخدام من الآن: { POINTS($points) }.

gift-told-birthday =
    🎂 { $late ->
        [yes] كل عام وأنت بخير، وإن تأخرت تهنئتنا قليلًا.
       *[no] كل عام وأنت بخير.
    } على بطاقتك هدية بمناسبة يوم ميلادك: { POINTS($points) }.

    رصيدك الآن: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· المتبقي عليك: { NUM($debt) }
    }
gift-told-profile =
    📝 صرنا نعرفك أكثر، شكرًا لك. أُضيف إلى رصيدك عن ملفك: { POINTS($points) }.

    رصيدك الآن: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· المتبقي عليك: { NUM($debt) }
    }
gift-told-favour =
    { -rtl }✨ { ISO($favour) }: اطّلع عليها فريق المتجر ويشكرك. أُضيف إلى رصيدك: { POINTS($points) }.

    رصيدك الآن: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· المتبقي عليك: { NUM($debt) }
    }
favour-told-declined =
    { -rtl }{ ISO($favour) }: نعتذر، لا رصيد عنها هذه المرة. { $why ->
        [unseen] تعذّر علينا العثور عليها أو تبيّنها.
        [other] هي غير ما طُلب.
        [platform] لا يجوز أن تُكافأ المراجعات على منصة كهذه، فقواعدها والقانون يمنعان ذلك. ويبقى رأيك موضع ترحيب فيها.
       *[words] كتب فريق المتجر:
    }{ $why ->
        [words] {"\u000A\u000A"}{ -rtl }{ ISO($words) }
       *[other] {""}
    }

    لمعرفة إمكان إرسالها مرة أخرى: { -ltr }/gifts
    وللحديث معنا: { -ltr }/human

favour-about =
    { -rtl }<b>{ ISO($name) }</b>

    { -rtl }{ ISO($about) }

    { -rtl }{ POINTS($points) }، { $every ->
        [week] مرة في الأسبوع
        [month] مرة في الشهر
        [year] مرة في العام
       *[once] مرة واحدة
    }.
favour-send-photo = تكفي الآن إضافة صورتك هنا. يراها إنسان من فريق المتجر ويقرر، وتصلك النتيجة هنا أيًّا كانت.
favour-send-text = تكفي الآن الكتابة هنا. يقرؤها إنسان من فريق المتجر ويقرر، وتصلك النتيجة هنا أيًّا كانت.
favour-send-any = تمكن الآن إضافة صورة أو رابط أو بضع كلمات هنا. يراها إنسان من فريق المتجر ويقرر، وتصلك النتيجة هنا أيًّا كانت.
favour-wants-photo = يلزم لهذا صورة. يمكنك إرسالها الآن، أو تأجيل الأمر.
favour-wants-text = تلزم لهذا بضع كلمات. يمكنك كتابتها هنا، أو تأجيل الأمر.
favour-wants-any = تلزم لهذا صورة أو رابط أو بضع كلمات. يمكنك إرسال أيّ منها، أو تأجيل الأمر.
favour-stands-waiting = ⏳ وصل ما أرسلته إلى فريق المتجر. ومتى اطّلع عليه أحد، أخبرناك هنا.
favour-stands-granted = ✅ رصيدها عندك من قبل، شكرًا لك.
favour-stands-declined = لم تنجح بعد عدة محاولات، فنتركها في الوقت الحالي. وللحديث مع إنسان: { -ltr }/human
favour-sent = شكرًا لك. هي الآن لدى فريق المتجر. إن كان الجواب نعم أُضيف إلى رصيدك: { POINTS($points) }، وإن كان لا أخبرناك بالسبب. ويستغرق ذلك غالبًا يومًا أو يومين.
favour-added = وصلت هذه أيضًا مع ما قبلها، شكرًا لك.

# إلى فريق العمل.
favour-desk = ✨ مرسلات الأعضاء
favour-card =
    { -rtl }✨ <b>{ ISO($name) }</b>، وصل شيء جديد: { ISO($favour) }. والموافقة تضيف: { POINTS($points) }.{ $named ->
        [yes] {"\u000A\u000A"}⚠️ يُذكر فيه { ISO($platform) }. لا يجوز أن تُكافأ المراجعات هناك أبدًا، بقواعد المنصة وبالقانون.
       *[no] {""}
    }

    ويليه ما أُرسل.
favour-waiting = <b>في انتظار الاطّلاع</b>
favour-none = لا شيء ينتظر. كل ما أرسله الأعضاء تم الاطّلاع عليه.
favour-line = { -rtl }{ ISO($name) } · { ISO($favour) }
favour-look = { -rtl }✨ <b>{ ISO($name) }</b>: { ISO($favour) }. والموافقة تضيف: { POINTS($points) }.
favour-was-granted = { -rtl }✅ تمت الموافقة: <b>{ ISO($name) }</b>، { ISO($favour) }، { POINTS($points) }.
favour-was-declined = { -rtl }▫️ لم تتم الموافقة: <b>{ ISO($name) }</b>، { ISO($favour) }. والسبب في الطريق إلى العضو.
favour-grant = ✅ موافقة
favour-decline = ✖️ اعتذار
favour-see = 👁 عرضها مرة أخرى
favour-next = كل ما ينتظر
favour-coming = تصل بعد لحظة.
favour-why-ask = { -rtl }لماذا لا رصيد عن { ISO($favour) } من <b>{ ISO($name) }</b>؟ يقرأ العضو السبب بلغته.
favour-why-unseen = تعذّر العثور عليها أو تبيّنها
favour-why-other = غير ما طُلب
favour-why-platform = مراجعة على منصة ممنوعة
favour-why-words = ✏️ بكلماتي
favour-words-ask = نرجو كتابة السبب للعضو بإيجاز ولطف. تصل الكلمات كما هي.
gift-staff-channel = ⚠️ ينتظر أعضاء هديتهم عن الانضمام إلى { ISO($channel) }، لكن تيليجرام لا يخبر البوت بمن فيها. نرجو جعل البوت مشرفًا في القناة (ولا يحتاج صلاحيات أخرى)، أو مراجعة اسمها في البرنامج.

refused-no-such-gift = لم تعد هذه الهدية متاحة. والمتاح اليوم هنا: { -ltr }/gifts
refused-given-before = تُهدى هذه مرة واحدة، وهي عندك من قبل. والبقية هنا: { -ltr }/gifts
refused-no-such-favour = لم يعد هذا مطلوبًا. والمتاح اليوم هنا: { -ltr }/gifts
refused-favour-waits = ما أرسلته من قبل ما زال لدى فريق المتجر. ومتى اطّلع عليه أحد، أخبرناك هنا.
refused-favour-done = لا مزيد من الرصيد عن هذا في الوقت الحالي. ومتى أُتيح من جديد ظهر هنا: { -ltr }/gifts
refused-nobody-looks = لا أحد في المتجر يستطيع الاطّلاع عليها الآن، فالأفضل ألّا نأخذها منك. نرجو المحاولة لاحقًا.
refused-favour-decided = سبقك غيرك من الفريق إلى قرار آخر.
refused-own-favour = هذه مرسلة منك. والقرار فيها لغيرك من الفريق.

# ما يُقال للعضو من تلقاء أنفسنا، مما ذكره أو اشتراه. قصير وصادق، ولا يُلحّ.

care-statement =
    📒 <b>بطاقتك في { MONTH($month) }</b>

    { NUM($opening) } في أوله
    + { NUM($came) } مضافة
    − { NUM($went) } خارجة
    = <b>{ NUM($closing) }</b> في آخره{ $pending ->
        [0] {""}
       *[other] {"\u000A"}في الطريق إليك الآن: { NUM($pending) }
    }
    .near = 🎁 في متناولك: { ISO($reward) } ({ POINTS($price) }).
care-thanks =
    { -rtl }{ HTML($opening) }

    شكرًا على اختيارك { ISO($product) }. وهذه نصيحة من أهل الصنعة لتكتمل المتعة:

    { -rtl }{ ISO($tip) }
care-quality =
    { -rtl }{ HTML($opening) }

    { CULTURE("directness") ->
        [3] نرجو أن يكون اختيارك قد نال رضاك: { ISO($product) }. يسعدنا أن نعرف رأيك بضغطة واحدة متى طاب لك، ولا حرج إن لم يتيسّر ذلك.
       *[other] ما رأيك في { ISO($product) }؟ هل جاء كل شيء كما ينبغي؟ تكفي ضغطة واحدة.
    }
care-reward-near =
    🎁 { CULTURE("directness") ->
        [3] لا داعي للعجلة، وإنما يسعدنا إخبارك: يتبقّى لبلوغ { ISO($reward) }: { POINTS($missing) }.
       *[other] يتبقّى لبلوغ { ISO($reward) }: { POINTS($missing) }.
    }
    .reach = رصيدك الآن: { POINTS($balance) }.
care-tier-near =
    ✨ { CULTURE("directness") ->
        [3] ولعلّ في هذا ما يسرّك: يتبقّى خلال اثني عشر شهرًا لبلوغ <b>{ ISO($tier) }</b>: { POINTS($missing) }. ومن مزاياه:
       *[other] يتبقّى خلال اثني عشر شهرًا لبلوغ <b>{ ISO($tier) }</b>: { POINTS($missing) }. ومن مزاياه:
    }
    { -rtl }{ ISO($gives) }
care-unfinished =
    🎁 { CULTURE("directness") ->
        [3] في متناولك حتى الآن، إن رغبت، ولا بأس بالتأجيل: { ISO($reward) }.
       *[other] في متناولك حتى الآن: { ISO($reward) }.
    } المطلوب: { POINTS($price) }.
    .reach = رصيدك الآن: { POINTS($balance) }.
care-anniversary =
    { -rtl }{ HTML($opening) }

    { $years ->
        [zero] هذه ذكرى انضمامك إلى { ISO($shop) } ({ NUM($years) }).
        [one] تمّت سنة على انضمامك إلى { ISO($shop) }.
        [two] تمّت سنتان على انضمامك إلى { ISO($shop) }.
        [few] تمّت { NUM($years) } سنوات على انضمامك إلى { ISO($shop) }.
        [many] تمّت { NUM($years) } سنة على انضمامك إلى { ISO($shop) }.
       *[other] تمّت { NUM($years) } سنة على انضمامك إلى { ISO($shop) }.
    } شكرًا على وفائك{ $knows ->
        [yes] ، وعلى محبتك لـ{ ISO($product) }.
       *[no] .
    }
care-birthday =
    { -rtl }{ HTML($opening) }

    🎂 { $late ->
        [yes] كل عام وأنت بخير، وإن تأخرت تهنئتنا قليلًا. نتمنى لك سنة على ذوقك
       *[no] كل عام وأنت بخير في يوم ميلادك. نتمنى لك يومًا على ذوقك
    }{ $knows ->
        [yes] ، مع { ISO($product) } أو ما يطيب لك.
       *[no] .
    }
care-birthday-today = 🎂 واليوم هو يوم ميلادك: كل عام وأنت بخير! نتمنى لك يومًا على ذوقك.
care-delight =
    { -rtl }{ HTML($opening) }

    🎁 هدية صغيرة منّا بلا مناسبة، شكرًا على وجودك معنا: { POINTS($points) }.{ $knows ->
        [yes] {" "}وهي خطوة نحو مزيد من { ISO($product) }، أو ما يطيب لك.
       *[no] {""}
    }

    رصيدك الآن: { POINTS($balance) }.{ $reach ->
        [near] {" "}وفي متناولك: { ISO($reward) } ({ POINTS($price) }).
       *[other] {""}
    }{ $guest ->
        [secret] {"\u000A\u000A"}🔑 وحتى { DAY($until) } لك ضيافة مستوى <b>{ ISO($door) }</b>، وهو مستوى لا يظهر في أي قائمة. ومن مزاياه:{"\u000A"}{ -rtl }{ ISO($gives) }
        [open] {"\u000A\u000A"}🔑 وحتى { DAY($until) } لك ضيافة مستوى <b>{ ISO($door) }</b>. ومن مزاياه:{"\u000A"}{ -rtl }{ ISO($gives) }
       *[no] {""}
    }
care-win-back =
    { -rtl }{ HTML($opening) }

    { $knows ->
        [yes] اختيارك المفضّل عندنا: { ISO($product) }. { CULTURE("directness") ->
            [3] ومتى طاب لك ذلك، في أي يوم كان، فأهلًا وسهلًا بك. ولا يلزم أي رد.
           *[other] ومتى طاب لك ذلك فأهلًا وسهلًا بك.
        }
        [last] اختيارك الأخير عندنا: { ISO($product) }. { CULTURE("directness") ->
            [3] ومتى طابت لك العودة، في أي يوم كان، فأهلًا وسهلًا بك. ولا يلزم أي رد.
           *[other] ومتى طابت لك العودة فأهلًا وسهلًا بك.
        }
       *[no] { CULTURE("directness") ->
            [3] يسعدنا أن نراك بيننا من جديد متى ناسبك ذلك، وأهلًا وسهلًا بك في أي وقت. ولا يلزم أي رد.
           *[other] يسعدنا أن نراك بيننا من جديد، وأهلًا وسهلًا بك في أي وقت.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 رصيدك { POINTS($balance) }، وهو يكفي لـ: { ISO($reward) }.
       *[other] {""}
    }

quality-good = 👍 ممتاز
quality-bad = 👎 ليس تمامًا
quality-thanks = شكرًا لك، هذا يسعدنا.
quality-sorry =
    نعتذر عن ذلك، وشكرًا على صراحتك. علم فريق { ISO($shop) } بالأمر الآن.

    ما الذي لم يكن على ما يرام؟ تكفي الكتابة هنا، مع صورة إن شئت، فتصل إليهم مباشرة.
quality-sorry-alone =
    نعتذر عن ذلك، وشكرًا على صراحتك.

    نرجو إخبار المتجر بما لم يكن على ما يرام: { ISO($contact) }

# إلى فريق العمل.
quality-told =
    👎 لم يكن رأي <b>{ ISO($name) }</b> طيبًا في: { ISO($product) }.

    { -rtl }{ ISO($language) } · { ISO($tier) } · رقم { NUM($member) }
    للتواصل، يكفي الرد على هذه الرسالة.

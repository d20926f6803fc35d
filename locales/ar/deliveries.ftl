# رسائل تخرج من تلقاء نفسها عن رصيد العضو ورموزه. تذكر الرصيد كما هو، فتبقى صحيحة ولو وصلت مرتين.

delivery-points-earned =
    { $waits ->
        [yes] شكرًا لك على مشترياتك. في الطريق إليك، للاستخدام من { DAY($usable_from) }: { POINTS($points) }.
       *[no] شكرًا لك على مشترياتك. أُضيف إلى رصيدك: { POINTS($points) }.
    }

    المتاح الآن: { POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] {" "}· في الطريق إليك: { NUM($pending) }
    }{ $debt ->
        [0] {""}
       *[other] {" "}· المتبقي عليك: { NUM($debt) }
    }{ $boosted ->
        [yes] {"\u000A\u000A"}🔥 { ISO($boost) }: لذا جاء أكثر من المعتاد.
       *[no] {""}
    }{ $stamped ->
        [yes] {"\u000A\u000A"}{ -rtl }{ ISO($card) }: { NUM($stamps) } من { NUM($size) }{"\u000A"}{ -rtl }{ $drawn }
        [owed] {"\u000A\u000A"}{ -rtl }{ ISO($card) }: غطّت أختامك ما عاد مع المشتريات المُرجعة. وما يتبقّى لتغطيته: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}{ -rtl }🧭 { ISO($challenge) }: جُرّب { NUM($ticks) } من { NUM($goal) }
       *[no] {""}
    }{ $price ->
        [0] {""}
       *[other] {"\u000A\u000A"}🎁 في متناولك الآن: { ISO($reward) } ({ POINTS($price) }). والاختيار من هنا: { -ltr }/rewards
    }
delivery-code-lapsed =
    { $points ->
        [0] انتهت صلاحية رمزك المجاني الخاص بـ«{ ISO($name) }» قبل استخدامه.
       *[other] انتهت صلاحية رمزك الخاص بـ«{ ISO($name) }»، فعاد إلى رصيدك: { POINTS($points) }.
    }
    .reach = رصيدك الآن: { POINTS($balance) }. والاختيار من هنا: { -ltr }/rewards
delivery-code-lapsed-several =
    انتهت صلاحية هذه الرموز قبل استخدامها:
    { -rtl }{ HTML($lines) }

    { $points ->
        [0] جاءتك مجانًا، فلم يعد عنها رصيد.
       *[other] فعاد مقابلها إلى رصيدك: { POINTS($points) }.
    }
delivery-code-lapsed-line = { -rtl }• «{ ISO($name) }»

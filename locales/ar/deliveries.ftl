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
       *[other] {" "}· مستحق بعد إرجاع مشتريات: { NUM($debt) }
    }{ $boosted ->
        [yes] {"\u000A\u000A"}🔥 { ISO($boost) }: لذا جاء أكثر من المعتاد.
       *[no] {""}
    }{ $price ->
        [0] {""}
       *[other] {"\u000A\u000A"}🎁 في متناولك الآن: { ISO($reward) } ({ POINTS($price) }). والاختيار من هنا: { -ltr }/rewards
    }
delivery-code-lapsed =
    انتهت صلاحية رمزك الخاص بـ«{ ISO($name) }»، فعاد إلى رصيدك: { POINTS($points) }.

    رصيدك الآن: { POINTS($balance) }. والاختيار من هنا: { -ltr }/rewards

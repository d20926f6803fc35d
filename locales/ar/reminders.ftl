# قبل أن ينتهي شيء: تذكير واحد في كل موعد يحدده البرنامج، وفي الوقت متّسع.

reminder-points =
    { $several ->
        [yes] ⏳ قارب جزء من رصيدك على الانتهاء: { POINTS($points) }. أوله صالح حتى { DAY($day) }، وآخره حتى { DAY($last) }.
       *[no] ⏳ صالح حتى { DAY($day) } من رصيدك: { POINTS($points) }.{ $left ->
            [0] {" "}وهو اليوم.
            [zero] {" "}وهو اليوم.
            [one] {" "}وهو غدًا.
            [two] {" "}أي بعد يومين.
            [few] {" "}أي بعد { NUM($left) } أيام.
            [many] {" "}أي بعد { NUM($left) } يومًا.
           *[other] {" "}أي بعد { NUM($left) } يوم.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 رصيدك الآن: { POINTS($balance) }، وفي متناولك: { ISO($reward) } ({ POINTS($price) }).
        [far] {"\u000A\u000A"}🎁 رصيدك الآن: { POINTS($balance) }، ويتبقّى لبلوغ { ISO($reward) }: { NUM($missing) }.
       *[none] {""}
    }

    الاختيار من هنا: { -ltr }/rewards · ولإيقاف التذكيرات: { -ltr }/stop
reminder-code =
    ⏳ رمزك الخاص بـ«{ ISO($name) }» لم يُستخدم بعد، وهو صالح حتى { DAY($day) }.{ $left ->
        [0] {" "}وهو اليوم.
        [zero] {" "}وهو اليوم.
        [one] {" "}وهو غدًا.
        [two] {" "}أي بعد يومين.
        [few] {" "}أي بعد { NUM($left) } أيام.
        [many] {" "}أي بعد { NUM($left) } يومًا.
       *[other] {" "}أي بعد { NUM($left) } يوم.
    }

    { $points ->
        [0] جاءك مجانًا، فلا يعود عنه رصيد.
       *[other] وإن لم تتيسّر الفرصة، عاد مقابله إلى رصيدك: { POINTS($points) }.
    } الرموز هنا: { -ltr }/codes

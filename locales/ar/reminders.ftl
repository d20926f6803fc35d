# قبل أن ينتهي شيء: تذكير واحد في كل موعد يحدده البرنامج، وفي الوقت متّسع.

reminder-points =
    ⏳ { CULTURE("directness") ->
        [3] تذكير لطيف لا أكثر: صالح حتى { DAY($day) } من رصيدك: { POINTS($points) }.
       *[other] صالح حتى { DAY($day) } من رصيدك: { POINTS($points) }.
    }{ $left ->
        [0] {" "}وهو اليوم.
        [zero] {" "}وهو اليوم.
        [one] {" "}وهو غدًا.
        [two] {" "}أي بعد يومين.
        [few] {" "}أي بعد { NUM($left) } أيام.
        [many] {" "}أي بعد { NUM($left) } يومًا.
       *[other] {" "}أي بعد { NUM($left) } يوم.
    }
    .near = 🎁 رصيدك الآن: { POINTS($balance) }، { CULTURE("directness") ->
            [3] وفي متناولك إن طاب لك: { ISO($reward) } ({ POINTS($price) }).
           *[other] وفي متناولك: { ISO($reward) } ({ POINTS($price) }).
        }
    .far = 🎁 رصيدك الآن: { POINTS($balance) }، ويتبقّى لبلوغ { ISO($reward) }: { NUM($missing) }.
    .ends = { CULTURE("directness") ->
            [3] الاختيار من هنا، متى ناسبك ذلك: { -ltr }/rewards · وإن لم تكن لك رغبة في التذكيرات: { -ltr }/stop
           *[other] الاختيار من هنا: { -ltr }/rewards · ولإيقاف التذكيرات: { -ltr }/stop
        }
reminder-points-several =
    ⏳ قارب جزء من رصيدك على الانتهاء: { POINTS($points) }. وهذه مواعيده:
    { -rtl }{ HTML($lines) }
reminder-points-line = • حتى { DAY($day) }: { POINTS($points) }
reminder-code =
    ⏳ { CULTURE("directness") ->
        [3] لعلّه غاب عن البال: رمزك الخاص بـ«{ ISO($name) }» لم يُستخدم بعد، وهو صالح حتى { DAY($day) }.
       *[other] رمزك الخاص بـ«{ ISO($name) }» لم يُستخدم بعد، وهو صالح حتى { DAY($day) }.
    }{ $left ->
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
    }
    .ends = { CULTURE("directness") ->
            [3] كل شيء محفوظ لك هنا حتى ذلك الحين: { -ltr }/codes
           *[other] الرموز هنا: { -ltr }/codes
        }
reminder-code-several =
    ⏳ هذه الرموز لم تُستخدم بعد:
    { -rtl }{ HTML($lines) }

    { $points ->
        [0] جاءتك مجانًا، فلا يعود عنها رصيد.
       *[other] وإن لم تتيسّر الفرصة، عاد مقابلها كلها إلى رصيدك: { POINTS($points) }.
    }
reminder-code-line = • «{ ISO($name) }»: صالح حتى { DAY($day) }

# ما تعذّر، ولماذا، وما البديل.

refused = تعذّر ذلك الآن. نرجو المحاولة بعد قليل.
refused-busy = الإقبال كبير في هذه اللحظة. نرجو الضغط مرة أخرى بعد قليل، ولم يُخصم من رصيدك شيء.
refused-key-reused = أدّى هذا الزر عمله من قبل، وهذه هي الحال الآن.
refused-no-such-member = لم نتعارف بعد. البداية من هنا: { -ltr }/start
refused-not-enough-points = يتبقّى لهذه المكافأة: { POINTS($missing) }.
refused-tier-too-low = { CULTURE("directness") ->
        [3] يسعدنا أن تكون هذه المكافأة من نصيبك قريبًا، فهي لأعضاء مستوى { ISO($tier) } فما فوق.
       *[other] هذه المكافأة لأعضاء مستوى { ISO($tier) } فما فوق.
    }
refused-not-on-sale = { CULTURE("directness") ->
        [3] يسعدنا أن تكون هذه المكافأة من نصيبك قريبًا، فهي متاحة من { DAY($begins) }.
       *[other] هذه المكافأة متاحة من { DAY($begins) }.
    }
refused-price-changed = تغيّر مقابل هذه المكافأة قبل قليل، وهو الآن: { POINTS($price) }. لم يُخصم من رصيدك شيء.
refused-sold-out = نعتذر منك، نفدت آخر قطعة قبل لحظات. رصيدك كما هو.
refused-limit-reached = حصلت على هذه المكافأة من قبل، وهي لكل عضو { $limit ->
        [zero] { NUM($limit) } مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { NUM($limit) } مرات
        [many] { NUM($limit) } مرة
       *[other] { NUM($limit) } مرة
    } لا أكثر.
refused-no-such-reward = لم تعد هذه المكافأة متاحة، وهذا ما لدينا اليوم.
refused-but-in-reach = وهذه في متناولك الآن:

# لفريق العمل، عند التسجيل اليدوي.
refused-not-points = نرجو كتابة عدد صحيح، أقصاه { NUM($highest) }.
refused-more-than-earned = ما يمكن استرجاعه من ذلك الآن: { POINTS($left) }.
refused-not-an-amount = هذا المبلغ لا يمكن تسجيله. نرجو كتابته من جديد، مثلًا: 45.50
refused-wrong-currency = تُحتسب المشتريات هنا بعملة { ISO($wanted) }، لا بعملة { ISO($given) }.
refused-no-such-order = لا نعرف عملية شراء كهذه.
refused-more-than-paid = المتبقي من هذا الشراء دون استرداد: { MONEY($left, $currency) }.
refused-no-reason = نرجو ذكر سبب يفهمه الآخرون لاحقًا.

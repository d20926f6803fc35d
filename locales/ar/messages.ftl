# الإعدادات، التذكيرات: لكل منها إيقاف وإعادة، مع بيان معنى ذلك.

messages-title =
    <b>ما نكتبه من تلقاء أنفسنا</b>

    ضغطة واحدة للإيقاف أو الإعادة. أما الردود على طلباتك فتصلك على أي حال.
messages-on = ✅ { ISO($what) }
messages-off = ◻️ { ISO($what) }
messages-done =
    { $on ->
        [yes] ✅ سيصلك من الآن: <b>{ ISO($what) }</b>.
       *[no] 🔕 لن يصلك من الآن: <b>{ ISO($what) }</b>.
    } { HTML($means) }
messages-note-points-ending = للعلم: سينتهي الرصيد في موعده كما هو، ولكن بلا تذكير قبله.
messages-note-code-ending = للعلم: ينتهي الرمز غير المستخدم في موعده كما هو، ويعود مقابله إلى رصيدك كالمعتاد.
messages-note-tier-warning = للعلم: قد ينتهي المستوى في موعده، ولكن بلا تنبيه قبله.
messages-need-offers = هذا لا يصل إلا بالموافقة على الأخبار والعروض، وليست لدينا موافقة منك حتى الآن. ويمكن تغيير ذلك بالزر في الأسفل.

messages-means-points-ending = قبل انتهاء شيء من رصيدك نذكر مقداره ويومه وما يمكن اختياره به.
messages-means-code-ending = قبل انتهاء صلاحية رمز نذكّرك به.
messages-means-tier-warning = قبل انتهاء مستوى بثلاثين يومًا نخبرك، ونذكر ما يُبقيه.
messages-means-unfinished = إذا اطّلعت على مكافأة وأجّلتها، ذكرناها مرة واحدة.
messages-means-tier-near = إذا لم يبقَ إلى مستواك التالي إلا القليل، ذكرنا كم بقي.
messages-means-reward-near = إذا لم يبقَ إلى مكافأة إلا القليل، ذكرنا كم بقي.
messages-means-birthday = في اليوم الذي ذكرته لنا نهنّئك.
messages-means-anniversary = في ذكرى انضمامك نشكرك، مرة في السنة.
messages-means-delight = من حين إلى آخر هدية صغيرة بلا مناسبة.
messages-means-win-back = إذا طال غيابك كتبنا مرة واحدة أهلًا وسهلًا.
messages-means-quality = بعد الشراء بأيام نسأل هل كان كما ينبغي، وتكفي ضغطة واحدة.
messages-means-thanks = بعد الشراء نذكر مرة واحدة كيف تكتمل متعته.
messages-means-statement = في أول الشهر: ما أُضيف وما خرج في الشهر الذي مضى.

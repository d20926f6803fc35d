# بطاقات الأختام والتحديات: أين وصل كل منها، وما اكتمل، وما عاد. لا حظّ في شيء منها، ولا شيء يُدفع.

home-games = 🎯 الأختام والتحديات

games-title = <b>بطاقاتك وتحدياتك لدى { ISO($shop) }</b>
games-none = لا بطاقة أختام في الوقت الحالي. وما كان لك محفوظ إن عادت.
games-card =
    { -rtl }<b>{ ISO($name) }</b>: { NUM($stamps) } من { NUM($size) }
    { -rtl }{ $drawn }
games-counts = ختم عن كل: { LIST($things) }{ $most ->
        [0] {""}
        [zero] {""}
        [one] ، ختم واحد في اليوم على الأكثر
        [two] ، ختمان في اليوم على الأكثر
        [few] ، { NUM($most) } أختام في اليوم على الأكثر
        [many] ، { NUM($most) } ختمًا في اليوم على الأكثر
       *[other] ، { NUM($most) } ختم في اليوم على الأكثر
    }
games-gives = ومتى اكتملت فلك: { $points ->
        [0] { ISO($reward) } مجانًا
       *[other] { POINTS($points) }
    }.
games-challenge-gives = ومتى جُرّب منها { NUM($goal) } فلك: { $points ->
        [0] { ISO($reward) } مجانًا
       *[other] { POINTS($points) }
    }.
games-owed = { $owed ->
        [zero] أختامك القادمة تغطي
        [one] ختمك القادم يغطي
        [two] ختماك القادمان يغطيان
        [few] أختامك القادمة ({ NUM($owed) }) تغطي
        [many] أختامك القادمة ({ NUM($owed) }) تغطي
       *[other] أختامك القادمة ({ NUM($owed) }) تغطي
    } مشتريات أُرجعت بعد استخدام هديتها. ولا شيء يلزمك دفعه.
games-challenge = { -rtl }🧭 <b>{ ISO($name) }</b>: { NUM($ticks) } من { NUM($goal) }، حتى { DAY($day) }
games-tried = { -rtl }✅ { ISO($thing) }
games-untried = { -rtl }▫️ { ISO($thing) }
games-met = 🎉 اكتمل، شكرًا لك. { $again ->
        [yes] ويبدأ من جديد بعد { DAY($day) }.
       *[no] {""}
    }
games-made-up = إكماله في المرة القادمة يغطي مشتريات أُرجعت بعد استخدام هديتها. ولا شيء يلزمك دفعه.
games-back = ما يُرجَع من المشتريات تعود أختامه معه.

gifts-card = { -rtl }🎯 { ISO($name) }: { NUM($stamps) } من { NUM($size) }، ثم { $points ->
        [0] { ISO($reward) }
       *[other] { POINTS($points) }
    }

game-told-code =
    { -rtl }🎉 { $kind ->
        [card] اكتملت { ISO($game) }.
       *[challenge] اكتمل التحدي: { ISO($game) }.
    } هديتك مجانًا: { ISO($reward) }

    <code>{ $code }</code>

    صالح عند المحاسبة حتى { DAY($day) }، ومحفوظ هنا: { -ltr }/codes
game-told-points =
    { -rtl }🎉 { $kind ->
        [card] اكتملت { ISO($game) }.
       *[challenge] اكتمل التحدي: { ISO($game) }.
    } أُضيف إلى رصيدك: { POINTS($points) }.

    رصيدك الآن: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· المتبقي عليك: { NUM($debt) }
    }
game-told-stamp =
    شكرًا لك على مشترياتك.{ $stamped ->
        [yes] {"\u000A\u000A"}{ -rtl }{ ISO($card) }: { NUM($stamps) } من { NUM($size) }{"\u000A"}{ -rtl }{ $drawn }
        [owed] {"\u000A\u000A"}{ -rtl }{ ISO($card) }: غطّت أختامك ما عاد مع المشتريات المُرجعة. وما يتبقّى لتغطيته: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}{ -rtl }🧭 { ISO($challenge) }: جُرّب { NUM($ticks) } من { NUM($goal) }
       *[no] {""}
    }
game-told-back =
    { -rtl }{ ISO($game) }: { $kind ->
        [card] { $gone ->
            [zero] لم يعد أي ختم
            [one] عاد مع المشتريات المُرجعة ختم واحد
            [two] عاد مع المشتريات المُرجعة ختمان
            [few] عادت مع المشتريات المُرجعة { NUM($gone) } أختام
            [many] عاد مع المشتريات المُرجعة { NUM($gone) } ختمًا
           *[other] عاد مع المشتريات المُرجعة { NUM($gone) } ختم
        }
       *[challenge] ما أُرجع من المشتريات لم يعد محسوبًا
    }{ $cancelled ->
        [0] {""}
       *[other] ، ومعه هديته
    }.{ $owed ->
        [0] {" "}والآن { NUM($stamps) } من { NUM($size) }.
       *[other] {" "}وقد استُخدمت هديته من قبل، فيغطيها ما تجمعه بعد اليوم. ولا شيء يلزمك دفعه.
    }

# عند المحاسبة.
earn-bought = { -rtl }🛒 { ISO($thing) } ×{"\u00A0"}{ NUM($count) }
earn-add = { -rtl }＋ { ISO($thing) }

# رموز العضو، وما آلت إليه الرموز السابقة.

codes-title = <b>رموزك</b>
codes-empty = لا رموز لديك بعد. متى اخترت مكافأة، حُفظ رمزها لك هنا.
codes-open = 🎟 <b>{ ISO($name) }</b>، صالح حتى { DAY($day) }
codes-used = ✔️ { ISO($name) }، استُخدم
codes-used-partly = ✔️ { ISO($name) }، استُخدم. عاد إلى رصيدك: { POINTS($points) }
codes-lapsed = ↩️ { ISO($name) }، انتهت صلاحيته{ $points ->
        [0] {""}
       *[other] . عاد إلى رصيدك: { POINTS($points) }
    }
codes-cancelled = ↩️ { ISO($name) }، أُلغي{ $points ->
        [0] {""}
       *[other] . عاد إلى رصيدك: { POINTS($points) }
    }
codes-button = { -rtl }🎟 { ISO($name) } · { $code }

code-card =
    { -rtl }<b>{ ISO($name) }</b>

    <code>{ $code }</code>

    صالح حتى { DAY($day) }.{ $points ->
        [0] {""}
       *[other] {" "}وإن لم يُستخدم قبل ذلك، عاد مقابله إلى رصيدك من تلقاء نفسه: { POINTS($points) }.
    }
code-used = استُخدم هذا الرمز للحصول على «{ ISO($name) }»، ونرجو أنه راق لك.
code-used-partly = أُعيد جزء من المشتريات، وعاد معه إلى رصيدك: { POINTS($points) }.
code-lapsed = { $points ->
        [0] انتهت صلاحية هذا الرمز قبل استخدامه.
       *[other] انتهت صلاحية هذا الرمز قبل استخدامه، وعاد إلى رصيدك: { POINTS($points) }.
    }
code-cancelled = { $points ->
        [0] أُلغي هذا الرمز بعد إرجاع المشتريات التي جاء معها.
       *[other] أُلغي هذا الرمز، وعاد إلى رصيدك: { POINTS($points) }.
    }
code-picture = 🔳 رمز QR
code-picture-caption =
    { -rtl }<b>{ ISO($name) }</b>
    <code>{ $code }</code>
    للكاميرا عند المحاسبة. صالح حتى { DAY($day) }.

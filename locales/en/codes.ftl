# The codes a member holds, and what became of the earlier ones.

codes-title = <b>Your codes</b>
codes-empty = You have no codes yet. When you choose a reward, its code stays here.
codes-open = 🎟 <b>{ ISO($name) }</b>, valid until { DAY($day) }
codes-used = ✔️ { ISO($name) }, used
codes-used-partly = ✔️ { ISO($name) }, used: { POINTS($points) } came back to you
codes-lapsed = ↩️ { ISO($name) }, lapsed{ $points ->
        [0] {""}
       *[other] : { POINTS($points) } came back to you
    }
codes-cancelled = ↩️ { ISO($name) }, cancelled{ $points ->
        [0] {""}
       *[other] : { POINTS($points) } came back to you
    }
codes-button = 🎟 { ISO($name) } · { $code }

code-card =
    <b>{ ISO($name) }</b>

    <code>{ $code }</code>

    Valid until { DAY($day) }.{ $points ->
        [0] {""}
       *[other] {" "}Should you not use it by then, you get { POINTS($points) } back.
    }
code-used = This code has been used. We hope you enjoyed { ISO($name) }.
code-used-partly = With a part of the purchase { POINTS($points) } came back to you.
code-lapsed = { $points ->
        [0] This code has lapsed unused.
       *[other] This code has lapsed unused, and { POINTS($points) } came back to you.
    }
code-cancelled = { $points ->
        [0] This code was cancelled: the purchase that brought it came back.
       *[other] This code was cancelled, and { POINTS($points) } came back to you.
    }
code-picture = 🔳 QR code
code-picture-caption =
    <b>{ ISO($name) }</b>
    <code>{ $code }</code>
    For the camera at the counter. Valid until { DAY($day) }.

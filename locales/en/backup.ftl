# To the owners: the nightly backups.

backup-failed =
    ⚠️ <b>Tonight's backup could not be made.</b>
    { ISO($reason) }
    { $days ->
        [-1] There is no backup yet.
        [0] The last good one is from today.
        [one] The last good one is from yesterday.
       *[other] The last good one is { NUM($days) } days old.
    }
    Nothing was deleted. It is tried again every night; you hear of it again when it has worked once and fails anew. <code>wafa doctor</code> shows how things stand.
backup-gap =
    ⚠️ There was no backup since { DAY($since) }: Wafa was not running at night. One has just been made and checked.
backup-books-differ =
    ⚠️ <b>The books do not reconcile</b>: { $count ->
        [one] one difference
       *[other] { NUM($count) } differences
    }. The backup is whole, but please look:  <code>wafa verify</code>
backup-copy =
    🔐 Tonight's backup, checked and sealed ({ NUM($megabytes) } MB, { NUM($rows) } rows). Only your key opens it. Keep the newest ones outside of this chat, too.
backup-too-large =
    ⚠️ Tonight's sealed backup has { NUM($megabytes) } MB; Telegram takes { NUM($most) } MB from a bot. It lies on the server: <code>{ $file }</code>. Please fetch it there from now on.

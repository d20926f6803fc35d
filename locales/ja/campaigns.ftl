# /campaigns, for staff: what goes out by itself, how far it has come, and why something waits.

campaigns-title = <b>自動で送信されるもの</b>
campaigns-none = 予定中・送信中のものはありません。
campaigns-halted = ⛔ バックアップから復元されました。ご確認いただくまで、待機中のものと自動送信はすべて保留しております。
campaigns-go = 送信をすべて再開する
campaigns-line =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } <b>{ ISO($name) }</b> · { DAY($day, style: "short") }{ $total ->
        [0] {""}
       *[other] {" "}· { NUM($total) }通中{ NUM($sent) }通送信済み
    }
campaigns-label =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } { ISO($name) } · { DAY($day, style: "short") }

campaigns-state-planned = { DAY($at, style: "short") } { TIME($at) }に始まります。
campaigns-state-running = 送信中です。
campaigns-state-paused = 一時停止中です。
campaigns-state-broken = 最初の20通をTelegramが受け付けなかったため、自動的に停止しました。再開の前に本文をご確認ください。
campaigns-state-stopped = 中止されました。
campaigns-state-done = 完了しました。

campaigns-count-sent = ✅ 送信済み: { NUM($count) }
campaigns-count-waiting = ⏳ 送信待ち: { NUM($count) }
campaigns-count-held = ⏸ 保留: { NUM($count) }
campaigns-count-dropped = ✖️ 送信せず: { NUM($count) }
campaigns-count-uncertain = ❓ 到着不明: { NUM($count) }
campaigns-count-failed = ⚠️ 失敗: { NUM($count) }
campaigns-reason =
    · { $reason ->
        [left] 退会済み
        [blocked] ボットをブロック
        [stopped] /stop による停止
        [no-offers] ご案内への同意なし
        [quiet] お休みの時間帯
        [cap] ご案内の上限
        [paused] すべて保留中
        [switched-off] 設定でオフ
        [stale] その日を過ぎた、または内容が古い
        [case] 担当者とやり取り中
        [complaint] 苦情の後
        [mourning] 追悼の日
        [another] 同じ日に別のお知らせ
        [together] 別のお知らせと一通に
        [run-paused] 一時停止中
        [run-stopped] 中止
       *[other] その他
    }: { NUM($count) }

campaigns-pause = ⏸ 一時停止
campaigns-resume = ▶️ 再開
campaigns-stop = ⏹ 中止
campaigns-stop-ask = 完全に中止しますか。まだ送信していないものは、今後も送信されません。
campaigns-stop-yes = はい、中止する
campaigns-look-again = 🔄 更新
campaigns-as-of = <i>{ TIME($at) }現在</i>

campaigns-unsure = 到着不明: { NUM($count) }
campaigns-unsure-title =
    <b>届いたかどうか分からないもの</b>
    Telegramの応答前に接続が切れました。ご指示がない限り、再送はいたしません。
campaigns-unsure-none = ございません。
campaigns-unsure-line = <b>{ ISO($name) }</b> · { HTML($what) } · { DAY($at, style: "short") } { TIME($at) }
campaigns-unsure-team = <b>スタッフへの連絡</b> · { DAY($at, style: "short") } { TIME($at) }
campaigns-again = { ISO($name) }へ再送する
campaigns-team = スタッフ
campaigns-again-all = すべて再送する
campaigns-again-done = 再送いたします。

# The shop is told by itself.
campaign-broken = ⚠️ 自動送信の最初の20通をTelegramが受け付けませんでした。一時停止しておりますので、本文をご確認ください。
campaign-broken-button = 確認する

menu-campaigns = 自動で送信されるもの
desk-campaigns = 📣 自動で送信されるもの

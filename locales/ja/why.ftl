# /why：お送りした理由と、まだお送りしていない、またはお送りしなかった理由を、わかりやすく。

why-title = <b>こちらのメッセージをお送りした理由</b>
why-nothing = 最近、こちらから自動でお送りしたものはございません。ここに並んでいるのは、お客さまの操作へのお返事です。
why-told = { DAY($at, style: "short") } { TIME($at) } · <b>{ HTML($what) }</b>：{ HTML($because) }
why-told-perhaps = { DAY($at, style: "short") } { TIME($at) } · <b>{ HTML($what) }</b>：{ HTML($because) }届いたかどうかは、Telegramから確認を得られておりません。
why-untold-title = <b>お待ちいただいているもの、お送りしなかったもの</b>
why-waits = <b>{ HTML($what) }</b>：{ HTML($reason) }{ DAY($at, style: "short") } { TIME($at) }以降にお届けする予定です。
why-untold = { DAY($at, style: "short") } · <b>{ HTML($what) }</b>：{ HTML($reason) }
why-end = 操作へのお返事はすぐに、夜間は音を鳴らさずにお届けします。そのほかは日中までお待ちいただいております。/stop でご案内とお知らせを止められます。

why-what-purchase = お買い物の記録
why-because-purchase = お買い上げにより、残高が増えたためです。
why-what-code-lapsed = 期限を過ぎたコード
why-because-code-lapsed = ご利用のなかったコードの分を、残高にお戻ししたためです。
why-what-points-ending = まもなく期限を迎える残高
why-because-points-ending = 残高の一部がまもなく期限を迎えるため、お約束どおり事前にお知らせいたしました。
why-what-code-ending = ご利用前のコード
why-because-code-ending = コードがまもなく期限を迎えるため、お約束どおり事前にお知らせいたしました。
why-what-referral = ご紹介の特典
why-because-referral = ご紹介の後、初めてのお買い物が確認されたためです。
why-what-answer = スタッフからのお返事
why-because-answer = お寄せいただいたメッセージに、スタッフがお答えいたしました。
why-what-offers = ご案内
why-because-offers = ご案内をお送りすることに、ご同意をいただいているためです。
why-what-service = 会員証に関するお知らせ
why-because-service = お客さまの記録に変更があったためです。

why-reason-quiet = お休みの時間帯を避け、日中までお待ちいただいております。
why-reason-cap = ご案内が続かないよう、間を空けております。
why-reason-stopped = /stop でご案内とお知らせを止めていただいているためです。
why-reason-no-offers = ご案内へのご同意をいただいていないためです。
why-reason-paused = お店が自動のお知らせを一時的に止めているため、お待ちいただいております。
why-reason-stale = 内容が現状と異なるものになったためです。
why-reason-blocked = ボットがブロックされており、お届けできませんでした。
why-reason-left = 退会されていたためです。
why-reason-failed = Telegramから配信されませんでした。

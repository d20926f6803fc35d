# The feasts ahead, for staff, and the owner's word on which day one begins that hangs on the moon.

feasts-title = <b>これからの日々</b>
    プログラムに基づく今後60日間の予定です。ごあいさつをお送りする日とお相手、ご案内を控える日をお示しします。
feasts-none = 該当する日はございません。
# $who: residents of the countries, or chosen: whoever chose the day. $how: computed, estimated or announced.
feasts-line = { $how ->
        [estimated] 🌙
       *[other] ✨
    } <b>{ ISO($name) }</b> · { DAY($day, style: "weekday") }
    { $who ->
        [residents] { LIST($countries) }の皆様と、この日を選ばれた方
       *[chosen] この日を選ばれた方
    }{ $how ->
        [estimated] {" "}· <i>日付は未発表です</i>
        [announced] {" "}· 発表済み
       *[other] {""}
    }
feasts-silent = 🤍 { DAY($day, style: "weekday") } · ご案内は控えます · { LIST($countries) }
feasts-hint = 🌙 こちらは月の観測で決まる日です。ご入力がない場合は、確実となる2日目にごあいさつをお送りします。発表がありましたら、こちらからお知らせください。
feasts-announce = 🌙 { ISO($name) } · { ISO($country) }
feasts-ask = <b>{ ISO($name) } · { ISO($country) }</b>
    暦の上では{ DAY($computed, style: "weekday") }に始まります。発表された日はどちらでしょうか。
feasts-day = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ DAY($day, style: "weekday") }
feasts-unknown = まだ発表されていません
feasts-announced = ✅ { ISO($name) } · { ISO($country) }：{ DAY($day, style: "weekday") }にごあいさつをお送りします。プログラムにも反映いたしました（/programme）。
feasts-open-again = { ISO($name) } · { ISO($country) }は未発表に戻りました。ご入力がなければ、{ DAY($day, style: "weekday") }にごあいさつをお送りします。

campaigns-feasts = 🌙 これからの日々
refused-not-ahead = この日はお知らせいただけません（期限を過ぎた可能性もございます）。何も変更しておりません。

# 設定のお知らせ：それぞれ止めることも再開することもでき、その意味をお伝えします。

messages-title =
    <b>こちらからお送りするもの</b>

    ひと押しで、止めることも再開することもできます。操作へのお返事は、これまでどおりお届けいたします。
messages-on = ✅ { ISO($what) }
messages-off = ◻️ { ISO($what) }
messages-done =
    { $on ->
        [yes] ✅ これからお届けいたします：<b>{ ISO($what) }</b>。
       *[no] 🔕 これからはお送りいたしません：<b>{ ISO($what) }</b>。
    }{ HTML($means) }
messages-note-points-ending = なお、残高は期限の日に失効いたします。事前のお知らせはいたしませんので、ご了承ください。
messages-note-code-ending = なお、お使いにならないコードは期限の日に失効し、その分はこれまでどおり残高にお戻しいたします。
messages-note-tier-warning = なお、ランクは終了することがございます。事前のお知らせはいたしませんので、ご了承ください。
messages-need-offers = こちらは、ご案内にご同意いただいた方だけにお送りしております。下のボタンからお選びいただけます。

messages-means-points-ending = 残高が期限を迎える前に、数と日、お選びいただける特典をお伝えします。
messages-means-code-ending = コードが期限を迎える前に、お知らせします。
messages-means-tier-warning = ランクが終わる30日前に、続けていただくための条件とあわせてお知らせします。
messages-means-unfinished = 特典をご覧になり、そのままにされたとき、一度だけお伝えします。
messages-means-tier-near = 次のランクまであとわずかのとき、残りをお伝えします。
messages-means-reward-near = 特典まであとわずかのとき、残りをお伝えします。
messages-means-birthday = お知らせいただいた日に、お祝いをお伝えします。
messages-means-anniversary = ご入会の記念日に、年に一度お礼をお伝えします。
messages-means-delight = ときどき、ささやかな贈り物をお届けします。
messages-means-win-back = しばらくお越しがないとき、一度だけごあいさつをお送りします。
messages-means-quality = お買い物の数日後に、ご満足いただけたかをお伺いします。ひと押しでお答えいただけます。
messages-means-thanks = お買い物の後に、お楽しみいただくためのひとことを一度だけお伝えします。
messages-means-statement = 月の初めに、先月の増減をお伝えします。

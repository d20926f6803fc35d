# 折々のごあいさつと、メッセージの書き出し。ごあいさつでは何もお勧めいたしません。

opening = { ISO($name) }、{ $part ->
        [morning] おはようございます。
        [evening] こんばんは。
       *[day] こんにちは。
    }{ CULTURE("opening") ->
        [2] いつもありがとうございます。
       *[other] {""}
    }

greeting-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] ✨{" "}
    }新年あけましておめでとうございます。旧年中は格別のご愛顧を賜り、厚く御礼申し上げます。本年もどうぞよろしくお願い申し上げます。

    { ISO($shop) } スタッフ一同
greeting-lunar-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🏮{" "}
    }春節おめでとうございます。皆さまのご健康とご多幸を、心よりお祈り申し上げます。

    { ISO($shop) } スタッフ一同
greeting-nowruz =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌱{" "}
    }ノウルーズおめでとうございます。新しい春が、明るい一年の始まりとなりますように。

    { ISO($shop) } スタッフ一同
greeting-ramadan =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }ラマダーン月の始まりにあたり、穏やかな日々をお過ごしになれますよう、お祈り申し上げます。

    { ISO($shop) } スタッフ一同
greeting-eid-al-fitr =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }イード・アル＝フィトルおめでとうございます。大切な方々と、喜びに満ちた日々をお過ごしになれますように。

    { ISO($shop) } スタッフ一同
greeting-eid-al-adha =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }イード・アル＝アドハーおめでとうございます。大切な方々と、穏やかな祝祭の日々をお過ごしになれますように。

    { ISO($shop) } スタッフ一同
greeting-holi =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎨{" "}
    }ホーリーおめでとうございます。色あざやかな一日となりますように。

    { ISO($shop) } スタッフ一同
greeting-diwali =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🪔{" "}
    }ディーワーリーおめでとうございます。灯りが、ご家庭に温かさと幸せを運びますように。

    { ISO($shop) } スタッフ一同
greeting-mid-autumn =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌕{" "}
    }中秋の名月の折、大切な方々と穏やかな夜をお過ごしになれますように。

    { ISO($shop) } スタッフ一同
greeting-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎄{" "}
    }メリークリスマス。大切な方々と、温かなひとときをお過ごしになれますように。

    { ISO($shop) } スタッフ一同
greeting-orthodox-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }本日クリスマスをお祝いの皆さまに、心よりお喜び申し上げます。どうぞよい一日をお過ごしくださいませ。

    { ISO($shop) } スタッフ一同
greeting-year-end-holidays =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }年の瀬の休日を、どうぞごゆっくりお過ごしくださいませ。

    { ISO($shop) } スタッフ一同
greeting-sa-foundation-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 📜{" "}
    }サウジアラビア創設の日、おめでとうございます。どうぞよい一日をお過ごしくださいませ。

    { ISO($shop) } スタッフ一同
greeting-sa-national-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 💚{" "}
    }サウジアラビアのナショナルデー、おめでとうございます。どうぞよい一日をお過ごしくださいませ。

    { ISO($shop) } スタッフ一同
greeting-us-thanksgiving =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🍂{" "}
    }感謝祭にあたり、日頃のご愛顧に心より御礼申し上げます。穏やかな一日をお過ごしになれますように。

    { ISO($shop) } スタッフ一同
greeting-country-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎉{" "}
    }本日は「{ ISO($occasion) }」でございます。どうぞよい一日をお過ごしくださいませ。

    { ISO($shop) } スタッフ一同

# 一覧とボタンでの名前。
occasion-name = { $occasion ->
    [new-year] 新年
    [lunar-new-year] 春節（旧正月）
    [nowruz] ノウルーズ
    [ramadan] ラマダーンの始まり
    [eid-al-fitr] イード・アル＝フィトル
    [eid-al-adha] イード・アル＝アドハー
    [holi] ホーリー
    [diwali] ディーワーリー
    [mid-autumn] 中秋節
    [christmas] クリスマス
    [orthodox-christmas] 1月7日のクリスマス
    [year-end-holidays] 年末の休日
    [sa-foundation-day] 創設の日（サウジアラビア）
    [sa-national-day] ナショナルデー（サウジアラビア）
    [ae-national-day] 建国記念日（アラブ首長国連邦）
    [kw-national-day] 建国記念日（クウェート）
    [qa-national-day] 建国記念日（カタール）
    [bh-national-day] 建国記念日（バーレーン）
    [jo-independence-day] 独立記念日（ヨルダン）
    [eg-sham-el-nessim] シャンム・ナシーム
    [eg-revolution-day] 革命記念日（エジプト）
    [ma-amazigh-new-year] アマジグ新年
    [ma-throne-day] 即位記念日（モロッコ）
    [de-unity-day] ドイツ統一の日
    [at-national-day] 建国記念日（オーストリア）
    [fr-national-day] 7月14日（フランス革命記念日）
    [es-epiphany] 公現祭（三賢王の日）
    [es-national-day] ナショナルデー（スペイン）
    [mx-independence-day] 独立記念日（メキシコ）
    [br-independence-day] 独立記念日（ブラジル）
    [us-independence-day] 独立記念日（アメリカ合衆国）
    [us-thanksgiving] 感謝祭
    [in-independence-day] 独立記念日（インド）
    [in-republic-day] 共和国記念日（インド）
    [id-independence-day] 独立記念日（インドネシア）
    [tr-childrens-day] 子どもの日（トルコ）
    [tr-republic-day] 共和国記念日（トルコ）
    [womens-day] 国際女性デー
    [ru-national-day] ロシアの日
    [cn-national-day] 国慶節（中国）
    [jp-foundation-day] 建国記念の日（日本）
    [kr-foundation-day] 開天節（韓国）
   *[other] お祝いの日
}

greetings-title =
    <b>ごあいさつをお送りする日</b>

    ボタンで日ごとにお選びいただけます。こちらから推し量ることはございません。お選びのない間は、お知らせいただいた国・地域の祝日のうち、{ ISO($shop) }がごあいさつをお送りする日に限ります。
greetings-on = ✅ { ISO($occasion) }
greetings-off = { ISO($occasion) }
greetings-done = { $on ->
        [yes] かしこまりました。この日の差し支えのない時間にごあいさつをお送りいたします：{ ISO($occasion) }。ほかの方に知られることはございません。
       *[no] 承知いたしました。この日のごあいさつは控えます：{ ISO($occasion) }
    }
greetings-gone = お選びいただいた内容を消しました。お知らせいただいた国・地域の祝日に限って、ごあいさつをお送りいたします。
greetings-need-offers = 恐れ入りますが、ごあいさつは、ご案内と新着情報にご同意いただいた方に限ってお送りしております。下のボタンからご変更いただけます。
greetings-forget = 🗑 選択を消す
greetings-none = 🔕 すべて控える
greetings-none-done = 承知いたしました。ごあいさつは、どの日もお送りいたしません。ご希望の日がございましたら、こちらでお選びいただけます。

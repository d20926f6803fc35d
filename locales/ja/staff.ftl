# 店のスタッフ：作業画面、メンバーの一覧、招待。

menu-staff = 作業画面
menu-earn = お買い物の記録
menu-handover = 特典のお渡し
menu-return = ご返品の受付

role-owner = オーナー
role-marketer = マーケティング担当
role-agent = サポート担当
role-cashier = レジ担当

desk-title =
    <b>{ ISO($shop) }の作業画面</b>
    担当：{ ISO($role) }
desk-earn = ➕ お買い物を記録する
desk-handover = 🎁 特典をお渡しする
desk-return = ↩️ ご返品を受け付ける
desk-home = 🧰 作業画面
desk-team = 👥 スタッフ
desk-sources = 📈 ご入会の経路

staff-title = <b>スタッフ</b>
staff-line = • { ISO($name) }：{ ISO($role) }
staff-invite-owner = ＋ オーナー
staff-invite-marketer = ＋ マーケティング
staff-invite-agent = ＋ サポート
staff-invite-cashier = ＋ レジ
staff-invited =
    { ISO($role) }になる方に、こちらのリンクをお送りください。48時間以内に一度だけ使えます。表示されるのはこの画面だけです。

    <code>{ $link }</code>
staff-copy = 📋 リンクをコピー
staff-remove = ✖️ { ISO($name) }
staff-remove-ask = { ISO($name) }をスタッフから外しますか。その時点から、こちらでの作業は一切できなくなります。
staff-remove-yes = はい、外します
staff-removed = { ISO($name) }をスタッフから外しました。
staff-welcome =
    ようこそ。これからは{ ISO($role) }としてお使いいただけます。

    コマンドはメニューにあります。/staff でいつでも作業画面に戻れます。

# オーナーへ。
staff-joined-owner = 👥 { ISO($name) }がオーナーとして加わりました。
staff-joined-marketer = 👥 { ISO($name) }がマーケティング担当として加わりました。
staff-joined-agent = 👥 { ISO($name) }がサポート担当として加わりました。
staff-joined-cashier = 👥 { ISO($name) }がレジ担当として加わりました。

sources-title =
    <b>ご入会の経路</b>
    ご入会・うちお買い物あり
sources-line = • { ISO($source) }：{ NUM($joined) }・{ NUM($bought) }
sources-invited = • 会員の方のご紹介：{ NUM($joined) }・{ NUM($bought) }
sources-none = • リンクなし：{ NUM($joined) }・{ NUM($bought) }

refused-not-allowed = 恐れ入りますが、こちらは店のスタッフ専用です。
refused-not-your-role = 恐れ入りますが、こちらは現在のご担当（{ ISO($role) }）ではお使いいただけません。必要な場合は、オーナーにご相談ください。
refused-not-on-staff = この番号のスタッフは見当たりません。
refused-last-owner = オーナーは少なくとも一人必要です。先に別のオーナーを招待してください。

# お店の紹介。物語、大切にしていること、規約は、お店自身の言葉です。

about-title = <b>{ ISO($shop) }について</b>
about-values = <b>大切にしていること</b>
about-contact = お問い合わせ：{ ISO($contact) }
about-company = { ISO($legal_name) }
about-terms = 📄 ご利用規約
about-terms-title = <b>会員プログラムご利用規約</b>
about-privacy = 🔐 お預かりしている情報

# Who the shop is. The story, the values and the terms are the shop’s own words.

about-title = <b>About { ISO($shop) }</b>
about-values = <b>What we stand for</b>
about-contact = Contact: { ISO($contact) }
about-company = { ISO($legal_name) }
about-terms = 📄 Terms
about-terms-title = <b>Terms of the programme</b>
about-privacy = 🔐 Your data

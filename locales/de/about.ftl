# Wer wir sind. Geschichte, Werte und Bedingungen sind die eigenen Worte des Geschäfts.

about-title = <b>Über { ISO($shop) }</b>
about-values = <b>Wofür wir stehen</b>
about-contact = Kontakt: { ISO($contact) }
about-company = { ISO($legal_name) }
about-terms = 📄 Bedingungen
about-terms-title = <b>Teilnahmebedingungen</b>
about-privacy = 🔐 Ihre Daten

# من نحن. القصة والقيم والشروط من كلام المتجر نفسه.

about-title = <b>عن { ISO($shop) }</b>
about-values = <b>ما نؤمن به</b>
about-contact = للتواصل: { ISO($contact) }
about-company = المنشأة: { ISO($legal_name) }
about-terms = 📄 الشروط
about-terms-title = <b>شروط البرنامج</b>
about-privacy = 🔐 بياناتك

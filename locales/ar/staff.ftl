# فريق المتجر: مكتب العمل، ومن في الفريق، والدعوات.

menu-staff = مكتبك
menu-earn = إضافة رصيد عن مشتريات
menu-handover = تسليم مكافأة
menu-return = إرجاع مشتريات

role-owner = صاحب المتجر
role-marketer = التسويق
role-agent = خدمة الأعضاء
role-cashier = المحاسبة

desk-title =
    <b>مكتبك لدى { ISO($shop) }</b>
    دورك هنا: { ISO($role) }
desk-earn = ➕ إضافة رصيد
desk-handover = 🎁 تسليم مكافأة
desk-return = ↩️ إرجاع مشتريات
desk-team = 👥 الفريق
desk-sources = 📈 من أين جاء الأعضاء

staff-title = <b>في الفريق</b>
staff-line = { -rtl }• { ISO($name) }: { ISO($role) }
staff-invite-owner = ＋ صاحب متجر
staff-invite-marketer = ＋ التسويق
staff-invite-agent = ＋ خدمة الأعضاء
staff-invite-cashier = ＋ المحاسبة
staff-invited =
    هذا الرابط لمن سيتولى هذا الدور: { ISO($role) }. يعمل مرة واحدة خلال يومين، ولا يظهر إلا هنا.

    <code>{ $link }</code>
staff-copy = 📋 نسخ الرابط
staff-remove = ✖️ { ISO($name) }
staff-remove-ask = هل يُخرج { ISO($name) } من الفريق؟ لن يمكنه فعل شيء هنا منذ تلك اللحظة.
staff-remove-yes = نعم، يُخرج من الفريق
staff-removed = لم يعد { ISO($name) } في الفريق.
staff-welcome =
    أهلًا بك في الفريق. دورك منذ الآن: { ISO($role) }.

    أوامرك في القائمة، والأمر { -ltr }/staff يعيدك إلى مكتبك.

# إلى أصحاب المتجر.
staff-joined-owner = 👥 انضم إلى الفريق { ISO($name) }: صاحب متجر.
staff-joined-marketer = 👥 انضم إلى الفريق { ISO($name) }: التسويق.
staff-joined-agent = 👥 انضم إلى الفريق { ISO($name) }: خدمة الأعضاء.
staff-joined-cashier = 👥 انضم إلى الفريق { ISO($name) }: المحاسبة.

sources-title =
    <b>من أين جاء الأعضاء</b>
    المنضمون · ومن اشترى منهم
sources-line = { -rtl }• { ISO($source) }: { NUM($joined) } · { NUM($bought) }
sources-invited = { -rtl }• بدعوة من أحد الأعضاء: { NUM($joined) } · { NUM($bought) }
sources-none = • من غير روابطنا: { NUM($joined) } · { NUM($bought) }

refused-not-allowed = هذا لفريق المتجر فقط.
refused-not-on-staff = لا أحد في الفريق بهذا الرقم.
refused-last-owner = لا بد للمتجر من صاحب واحد على الأقل. لتكن دعوة صاحب آخر أولًا.

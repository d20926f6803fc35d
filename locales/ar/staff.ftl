# فريق المتجر: مكتب العمل، ومن في الفريق، والدعوات.

menu-staff = مكتبك
menu-earn = إضافة رصيد عن مشتريات
menu-handover = تسليم مكافأة
menu-return = إرجاع مشتريات

role-owner = إدارة المتجر
role-marketer = التسويق
role-agent = خدمة الأعضاء
role-cashier = المحاسبة

desk-title =
    <b>مكتبك لدى { ISO($shop) }</b>
    دورك هنا: { ISO($role) }
desk-earn = ➕ إضافة رصيد
desk-handover = 🎁 تسليم مكافأة
desk-return = ↩️ إرجاع مشتريات
desk-home = 🧰 مكتبك
desk-team = 👥 الفريق
desk-sources = 📈 من أين جاء الأعضاء

staff-title = <b>في الفريق</b>
staff-line = { -rtl }• { ISO($name) }: { ISO($role) }
staff-invite-owner = ＋ إدارة المتجر
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
staff-joined-owner = 👥 انضم إلى الفريق { ISO($name) }: إدارة المتجر.
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
refused-not-your-role = هذا ليس من مهام دورك هنا: { ISO($role) }. وإن كان ينبغي أن يكون منها، فالأمر لإدارة المتجر.
refused-not-on-staff = لا أحد في الفريق بهذا الرقم.
refused-last-owner = لا بد أن يبقى في إدارة المتجر شخص واحد على الأقل. لتكن دعوة غيره أولًا.

# ملف المتجر. ونصوص الأخطاء في problems.ftl.

menu-programme = قواعد البرنامج في ملف
desk-programme = 📄 البرنامج

programme-here = هذا هو البرنامج المعمول به الآن. عند تعديله وإرساله إلى هنا ملفًا، لا يتغيّر شيء قبل عرض أثره عليك وموافقتك.
programme-send = عندما يجهز الملف، نرجو إرساله إلى هنا مستندًا. والملف الحالي من هنا: { -ltr }/programme
programme-same = لن يتغيّر شيء: هذا هو البرنامج المعمول به.
programme-changes = <b>ما يغيّره هذا الملف: { NUM($changes) }</b>
programme-changed = { -rtl }• <code>{ $path }</code>: { ISO($old) } ← { ISO($new) }
programme-new = { -rtl }• <code>{ $path }</code>: جديد: { ISO($new) }
programme-gone = { -rtl }• <code>{ $path }</code>: يُحذف: { ISO($old) }
programme-more = … والباقي في الملف أدناه: { NUM($more) }
programme-odd = <b>لافت للنظر، وليس خطأ</b>
programme-ladder = <b>المستويات تتغيّر</b>
programme-nobody = لا أحد يرتقي أو ينزل بسببه.
programme-rises = { -rtl }⬆️ { ISO($before) } ← { ISO($after) }: يرتقون حالًا ({ NUM($members) }): { ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}وغيرهم ({ NUM($more) })
    }
programme-falls = { -rtl }⏳ { ISO($before) } ← { ISO($after) }: يصلهم تنبيه وأمامهم ثلاثون يومًا ({ NUM($members) }): { ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}وغيرهم ({ NUM($more) })
    }
programme-problem =
    { -rtl }• السطر { NUM($line) }، <code>{ $field }</code>
    { -rtl }{ ISO($message) }
programme-problem-line =
    { -rtl }• السطر { NUM($line) }
    { -rtl }{ ISO($message) }
programme-problem-field =
    { -rtl }• <code>{ $field }</code>
    { -rtl }{ ISO($message) }
programme-problem-file = { -rtl }• { ISO($message) }
programme-whole = كل شيء، سطرًا سطرًا.
programme-apply = ✅ تطبيق
programme-again = 🔄 نظرة أخرى
programme-applied = { $changes ->
        [0] لم يكن هناك ما يتغيّر: هذا البرنامج معمول به من قبل.
       *[other] ✅ صار معمولًا به من الآن. ما تغيّر: { NUM($changes) }
    }

refused-bad-programme = <b>لا يمكن استخدام هذا الملف بعد.</b> ما يحتاج إلى تصحيح: { NUM($problems) }
refused-unreadable-file = { $why ->
        [large] هذا الملف كبير: أكبر حجم للبرنامج { NUM($most) } كيلوبايت. لم يتغيّر شيء.
        [empty] هذا الملف فارغ. لم يتغيّر شيء.
        [encoding] ترميز هذا النص غير مقروء هنا. نرجو حفظه بترميز UTF-8 وإرساله مرة أخرى.
        [gone] لم يسلّم تيليجرام هذا الملف. نرجو إرساله مرة أخرى.
       *[binary] ليس هذا ملفًا نصيًا. البرنامج نصّ مثل programme.toml، ولم يتغيّر شيء.
    }
refused-programme-moved = صار برنامج آخر معمولًا به منذ عرض هذا الملف، فلم يتغيّر شيء. نرجو نظرة أخرى.
refused-no-such-draft = حلّ محلّ هذا الملف ملفٌّ أحدث منك. لم يتغيّر شيء.

# ما يحتاج إلى تصحيح في ملف البرنامج. يأتي كل نص بعد رقم السطر واسم الإعداد، وما يُكتب في الملف يبقى كما يُكتب.

problem-missing = لا يوجد، والمطلوب: { ISO($wanted) }
problem-wrong = المطلوب: { ISO($wanted) }، والمكتوب: { ISO($value) }
problem-meant = { ISO($said) }. هل المقصود { ISO($meant) }؟
problem-unknown = ليس إعدادًا معروفًا هنا
problem-empty = لا يصح أن يكون فارغًا
problem-long = أقصى طول: { ISO($longest) }، والطول الآن: { ISO($length) } (بالأحرف)
problem-control = لا يصح أن يحوي رموز تحكم
problem-tag = يجب أن يُسمّى برمز لغة مثل "en" أو "pt-BR"
problem-own-language = لا نص بلغة المتجر نفسه { ISO($language) } (shop.default_language)
problem-other-languages = لا نص باللغات التالية: { LIST($missing) }. لذلك سيظهر بلغة المتجر: { ISO($language) }
problem-unspoken = ليست من لغات المتجر (shop.languages)، فلن يراها أحد
problem-tables = يجب أن يكون جداول، يبدأ كل منها بـ { ISO($begin) }
problem-table = يجب أن يكون جدولًا يبدأ بـ { ISO($begin) }
problem-twice = يجب أن يختلف عن سواه: { ISO($value) } مستخدم من قبل
problem-after = يجب أن يأتي بعد { ISO($other) }
problem-more = يجب أن يزيد على ما قبله: { ISO($other) }
problem-hours = يجب أن تبدأ قبل أن تنتهي
problem-no-tiers = لا يوجد: مستوى واحد على الأقل، يبدأ بـ { "\u2068" }[[tiers]]{ "\u2069" }، وفيه { "\u2068" }threshold = 0{ "\u2069" }
problem-first-threshold = يجب أن يكون 0 في المستوى الأول، ليكون لكل عضو مستوى
problem-first-hidden = يجب أن يكون { "\u2068" }false{ "\u2069" } في المستوى الأول، ليراه كل عضو جديد
problem-never-day = لا توجد ساعة يكون فيها الناس مستيقظين في كل هذه البلدان معًا: { LIST($countries) }. لذلك تصل الرسائل إلى من لا يُعرف توقيته بحسب ساعة المتجر وحدها. يمكن تحديد الساعات هكذا: { "\u2068" }unknown_zone_hours = "12:00-14:00"{ "\u2069" }، أو ذكر بلدان أقل
problem-avoided = فيه { ISO($word) }، ومن الأنسب ألّا يُعرض ذلك على الأعضاء في { LIST($countries) }
problem-mixed-address = فيه { ISO($word) }، أما البوت فيخاطب الأعضاء بالصيغة الأخرى، كما في { "\u2068" }form_of_address{ "\u2069" } تحت { "\u2068" }[shop]{ "\u2069" }
problem-forms = لا صيغة لما يلي: { LIST($missing) }. لذلك تُستخدم صيغة other
problem-currency = ليس رمز عملة مثل SAR (ISO 4217)
problem-country = ليس رمز بلد من حرفين مثل SA (ISO 3166)
problem-occasion = لا نعرف مناسبة بهذا الاسم: { ISO($value) }
problem-occasion-twice = فيه مناسبة مكررة
problem-not-celebrated = ليست عطلة رسمية هناك: { ISO($value) }، فلا يُهنَّأ بها إلا من اختارها من الأعضاء
problem-hidden-reward = لا يصح هنا { ISO($value) }، فهي مكافأة لمستوى مخفي وسيعلم بها الجميع
problem-not-handed-over = لا يصح هنا { ISO($value) }، فنوع المكافأة { ISO($reward) } لا يُسلَّم باليد
problem-thing = فيه { ISO($value) }، وليس نوعًا ولا منتجًا في هذا الملف
problem-platform = لا تصح مكافأة أي شيء على { ISO($platform) }، فشروطه تمنع التقييمات المكافأ عليها، والقانون كذلك (في الولايات المتحدة { "\u2068" }16 CFR Part 465{ "\u2069" }، وفي الاتحاد الأوروبي { "\u2068" }2005/29/EC{ "\u2069" }). وقد يفقد المتجر صفحته ويُغرَّم. والبديل مكافأة كلمة صادقة تُرسل إلى المتجر نفسه
problem-syntax = هنا{ $column ->
        [0] {""}
       *[other] {" "}(العمود { NUM($column) })
    } يخالف الملف قواعد TOML: { ISO($said) }
problem-not-unicode = فيه حرف ليس من Unicode، ونرجو حفظ الملف بترميز UTF-8
problem-large-number = فيه عدد أكبر من أن يُقرأ
problem-nested = قوائم أو جداول متداخلة أكثر مما ينبغي
phrase-whole = عدد صحيح من { ISO($low) } إلى { ISO($high) }
phrase-amount = عدد من { ISO($low) } إلى { ISO($high) }، وبعد الفاصلة من الخانات على الأكثر: { ISO($places) }
phrase-falling = أعداد صحيحة من { ISO($high) } نزولًا إلى { ISO($low) }، كل منها أصغر مما قبله، مثل { ISO($such) }
phrase-flag = إحدى الكلمتين { "\u2068" }true{ "\u2069" } و{ "\u2068" }false{ "\u2069" }
phrase-text = نص بين علامتي اقتباس
phrase-texts = نص، أو نص لكل لغة مثل { ISO($such) }
phrase-one-of = واحد مما يلي: { LIST($allowed) }
phrase-country = رمز بلد من حرفين مثل SA (ISO 3166)
phrase-zone = منطقة زمنية مثل Asia/Riyadh
phrase-currency = رمز عملة مثل SAR (ISO 4217)
phrase-id = من 1 إلى 20 من الرموز { "\u2068" }a-z 0-9 -{ "\u2069" }
phrase-moment = يوم مثل 2027-03-31، أو يوم ووقت مثل 2027-03-31T18:00:00
phrase-languages = قائمة رموز لغات مختلفة مثل { "\u2068" }["ar", "en"]{ "\u2069" }
phrase-table = جدول
phrase-list = قائمة
phrase-long-number = عدد كثير الأرقام

# الدعوات: رابط خاص، وما يعود به على الطرفين، وما آل إليه.

referral-title = <b>الأجمل أن نتشارك { ISO($shop) }</b>
referral-promise =
    هذا رابطك الخاص، لمن يسعده ما يسعدك. وبعد أول مشتريات لضيفك{ $minor ->
        [0] {""}
       *[other] {" "}(الحد الأدنى: { MONEY($minor, $currency) })
    }{ $days ->
        [0] ، ينال كلاكما هدية:
       *[other] ، وانقضاء مدة الإرجاع ({ $days ->
            [zero] { NUM($days) } يوم
            [one] يوم واحد
            [two] يومان
            [few] { NUM($days) } أيام
            [many] { NUM($days) } يومًا
           *[other] { NUM($days) } يوم
        })، ينال كلاكما هدية:
    }
referral-yours = 🎁 لك: { POINTS($points) }
referral-theirs = 🎁 لضيفك: { POINTS($points) }
referral-for = { -rtl }🎁 { ISO($name) }: { POINTS($points) }
referral-link = <code>{ $link }</code>
referral-resting = لا هدايا على الدعوات في الوقت الحالي. ومتى عادت، وجدت رابطك هنا.
referral-nobody = لم يصل أحد عبر رابطك بعد. من أول من يخطر ببالك لمشاركته هذه المتعة؟
referral-sum = <b>وصل عبر رابطك: { NUM($invited) } · احتُسب: { NUM($counted) } · لك: { POINTS($points) }</b>
referral-joined = { -rtl }🌱 { ISO($name) }: أهلًا بضيفك معنا، وأول المشتريات في الطريق.
referral-waiting = { -rtl }⏳ { ISO($name) }: تمّت أول مشتريات، وتُحتسب يوم { DAY($day) } ما لم تُرجع.
referral-rewarded = { -rtl }🎉 { ISO($name) }: احتُسبت دعوتك. لك { POINTS($points) }.
referral-counted = { -rtl }🎉 { ISO($name) }: احتُسبت دعوتك.
referral-refused = { -rtl }▫️ { ISO($name) }: لم تُحتسب الدعوة، { $reason ->
        [existing] فالعضوية سابقة لها
        [circle] فقد جاءت دعوتك أنت من هذه الجهة
        [burst] إذ وصل كثيرون دفعة واحدة. راسلنا وينظر أحدنا في الأمر
        [returned] فقد كانت هناك عضوية من قبل
       *[other] فقد انتهت العضوية
    }.
referral-gone = ▫️ ضيف غادرنا منذ ذلك الحين.
referral-share = 💌 مشاركة
referral-share-text = أجمع { ISO($points_name) } لدى { ISO($shop) } وخطرت ببالي. انضم عبر هذا الرابط، ولكلينا هدية بعد أول مشترياتك.
referral-copy = 📋 نسخ الرابط
referral-picture = 🔳 رمز QR
referral-picture-caption =
    { -rtl }<b>{ ISO($shop) }</b>
    لمن يجلس بجانبك: يكفي توجيه الكاميرا إلى هذا الرمز.

referral-welcome =
    { -rtl }💌 { ISO($name) }: من هنا وصلتك الدعوة. وبعد أول مشترياتك{ $minor ->
        [0] {""}
       *[other] {" "}(الحد الأدنى: { MONEY($minor, $currency) })
    }{ $days ->
        [0] ، ينال كلاكما هدية:
       *[other] ، وانقضاء مدة الإرجاع ({ $days ->
            [zero] { NUM($days) } يوم
            [one] يوم واحد
            [two] يومان
            [few] { NUM($days) } أيام
            [many] { NUM($days) } يومًا
           *[other] { NUM($days) } يوم
        })، ينال كلاكما هدية:
    }

referral-told-inviter =
    { -rtl }🎉 { ISO($name) }: وصلت دعوتك وأثمرت. أُضيف إلى رصيدك: { POINTS($points) }. شكرًا على ثقتك بنا.
    .reach =
        رصيدك الآن: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· المتبقي عليك: { NUM($debt) }
        }
referral-told-invited =
    🎉 وصلت إلينا بدعوة، وثبتت أول مشترياتك. أُضيف إلى رصيدك كما وعدنا: { POINTS($points) }.
    .reach =
        رصيدك الآن: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· المتبقي عليك: { NUM($debt) }
        }
referral-told-back =
    أُرجعت المشتريات التي احتُسبت بها دعوة، فسُحب ما جاء بها: { POINTS($points) }. ويمكن أن تُحتسب من جديد بالمشتريات القادمة.
    .reach =
        رصيدك الآن: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· المتبقي عليك: { NUM($debt) }
        }
referral-told-withdrawn =
    تبيّن أن أحد من جاؤوا بدعوتك كان من عملائنا من قبل بحساب آخر، فسُحب ما جاءت به: { POINTS($points) }. ودعواتك الأخرى كما هي.
    .reach =
        رصيدك الآن: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· المتبقي عليك: { NUM($debt) }
        }

referral-desk = 💌 دعوات لم تُحتسب
referral-desk-title = <b>دعوات لا تعود بشيء</b>
referral-desk-none = لا دعوات مرفوضة، وهذا هو المأمول.
referral-desk-line = { -rtl }{ ISO($name) } ← { ISO($friend) }: { $reason ->
        [existing] العضوية سابقة للدعوة
        [circle] كانت الدعوة الأولى في الاتجاه المعاكس
        [burst] واحدة من دعوات كثيرة خلال ساعة
       *[returned] عضوية سابقة انتهت ثم عادت
    }
referral-desk-count = { -rtl }✅ احتسابها مع ذلك: { ISO($friend) }
referral-desk-done = تُحتسب من الآن كغيرها: أول مشتريات تثبت تأتي بالهدية.

refused-not-to-overrule = لا يمكن احتساب هذه الدعوة: إما أنها ليست بين عضوين اثنين، أو أن دعوة أخرى محتسبة من قبل.

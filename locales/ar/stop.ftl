# /stop والعودة عنه.

stop-done =
    تم. من هذه اللحظة لا عروض منّا ولا أخبار ولا تذكيرات.

    ويبقى ما يخصّك: إشعار قصير إذا تغيّر رصيدك أو رموزك، وردودنا على رسائلك.
stop-undo = تراجع
stop-undone = أهلًا بعودتك. عاد كل شيء كما كان.

stop-why = إن أحببت، تكفي ضغطة واحدة لمعرفة السبب. نعدّها بلا اسمك.
stop-why-thanks = شكرًا لك، هذا يفيدنا. عددناها بلا اسمك.
why-stop-too-many = الرسائل كثيرة
why-stop-not-for-me = لا تهمّني
why-stop-wrong-time = في أوقات غير مناسبة
why-stop-other = سبب آخر
why-forget-not-here = لم أعد من زبائن المتجر
why-forget-privacy = أفضّل ألّا يُحفظ عنّي شيء
why-forget-too-many = الرسائل كثيرة
why-forget-other = سبب آخر

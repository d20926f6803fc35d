# أسبوع صاحب المتجر: يوم الاثنين وبالأمر ‎/week.

menu-week = أسبوعك بالأرقام
desk-week = 📊 أسبوعك بالأرقام
week-earlier = ‹ الأسبوع السابق
week-later = الأسبوع التالي ›

week-title = 📊 <b>من { DAY($begins, style: "short") } إلى { DAY($ends, style: "short") }</b>
week-members =
    أعضاء جدد: { NUM($new) } · من اشترى: { NUM($buyers) }، منهم من اشترى من قبل: { NUM($returning) }
week-parted = أوقفوا الرسائل: { NUM($stopped) } · غادروا: { NUM($left) }
week-points = 🟦 مُنح: { POINTS($given) } · 🟧 استُخدم: { POINTS($used) }
week-returned = عاد إلى الأعضاء: { NUM($points) } (رموز لم تُستخدم، ومرتجعات)
week-lost = انتهت صلاحيته: { NUM($expired) } · استُرد بعد الإرجاع: { NUM($back) }
week-open-told = المتبقي: { POINTS($points) } × { NUM($rate) } بحسب البرنامج = <b>{ MONEY($worth, $currency) }</b>
week-open-discount = المتبقي: { POINTS($points) } × { NUM($rate) } (أغلى خصم لديك على متوسط مشتريات 90 يومًا ÷ سعره) = <b>{ MONEY($worth, $currency) }</b> على الأكثر
week-open-unknown = المتبقي: { POINTS($points) }. يمكن تحديد قيمة الوحدة لديك في البرنامج: <code>[points] worth</code>

week-decided = ✅ لا شيء ينتظر قرارك.
week-decide = <b>بانتظارك:</b>
week-decide-paused = • كل ما يُرسل تلقائيًا متوقف: <code>wafa sending on</code>
week-decide-backup = • لا نسخة احتياطية سليمة منذ أكثر من يوم: <code>wafa doctor</code>
week-decide-proposals = • مشتريات تنتظر شخصًا ثانيًا: { NUM($count) }
week-decide-favours = • ما أرسله الأعضاء وينتظر المراجعة: { NUM($count) }
week-decide-refused = • دعوات لم تُقبل: { NUM($count) }
week-decide-uncertain = • رسائل لا يُعرف إن كانت وصلت: { NUM($count) } ({ -ltr }/campaigns)
week-decide-dead = • تحديثات تعذّر الرد عليها: { NUM($count) } (التفاصيل في السجل)
week-decide-feasts = • مناسبات قريبة لم يُعلن يومها: { NUM($count) } ({ -ltr }/campaigns)

# في الصورة.
week-given = مُنح
week-used = استُخدم
week-axis = النقاط
week-day = { DAY($day, style: "short") }

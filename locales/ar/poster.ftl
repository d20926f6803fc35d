# بطاقة المحاسبة وورقة الجدار.

menu-poster = ملصق برمز QR
desk-poster = 🖨 الملصق

# على الورق نفسه: قصير وبلا أسماء.
poster-what = بطاقة ولائك في تيليجرام
poster-how = مسحة للرمز، ثم ضغطة على «ابدأ».

poster-where =
    <b>بطاقة للمحاسبة وورقة للجدار</b>
    أين ستكون؟ من يأتي عن طريقها يُحسب هناك.
poster-till = 🧾 عند المحاسبة
poster-receipt = 📄 على الإيصال
poster-website = 🌐 على الموقع
poster-drawing = لحظة من فضلك، تُرسم الأوراق الآن.
poster-card-caption = بطاقة المحاسبة، A6
poster-sheet-caption = ورقة الجدار، A4
poster-done =
    الرابط الذي في الرمز، لكل مكان آخر يلزم فيه:
    <code>{ $link }</code>
poster-left-out = لا حروف على هذا الجهاز لما يلي: { LIST($languages) }. لذلك خلت الأوراق منها.
poster-failed = تعذّر رسم الأوراق الآن. نرجو المحاولة مرة أخرى بعد دقيقة.

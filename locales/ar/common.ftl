# الشاشة الأولى، والأزرار التي تتكرر في شاشات كثيرة.

home-title = كيف نخدمك اليوم؟
home-points = ⭐ رصيدي
home-rewards = 🎁 المكافآت
home-codes = 🎟 رموزي
home-statement = 📒 كشف الرصيد
home-referral = 💌 دعوة الأصدقاء
home-gifts = 🌱 طرق الكسب
home-settings = ⚙️ الإعدادات
home-about = 🏡 من نحن
home-help = 💡 المساعدة
home-human = 💬 التحدث مع أحدنا
home-demo = 🛍 زيارة { ISO($shop) }

common-home = 🏠 القائمة
common-back = ↩️ رجوع
common-cancel = ليس الآن
common-old-menu = هذا زر من يوم مضى، وهذه قائمة اليوم.
common-cancelled = لك ذلك، نتوقف هنا، ولن يحدث شيء آخر.
common-nothing-to-cancel = ليس هناك سؤال مفتوح. بماذا يمكننا أن نخدمك؟
courtesy-hello = أهلًا وسهلًا { ISO($name) }. كيف نخدمك اليوم؟
courtesy-salam = وعليكم السلام ورحمة الله وبركاته، { ISO($name) }. كيف نخدمك اليوم؟
courtesy-thanks = العفو { ISO($name) }، وعلى الرحب والسعة دائمًا.
common-not-understood =
    عذرًا، لم أفهم ذلك تمامًا، فأنا برنامج بسيط.

    لعلّ في هذه القائمة ما يفيدك. وإلا فرسالتك التالية تصل مباشرة إلى فريق { ISO($shop) }.
common-not-understood-alone =
    عذرًا، لم أفهم ذلك تمامًا، فأنا برنامج بسيط.

    لعلّ في هذه القائمة ما يفيدك. وإلا فالمتجر يجيبك هنا: { ISO($contact) }
common-not-open = بطاقة الولاء هذه قيد الإعداد، وتسعدنا عودتك قريبًا.

# التهاني في المناسبات، وتحية أول الرسالة. التهنئة لا تبيع شيئًا.

opening = { CULTURE("opening") ->
        [0] { $part ->
            [morning] صباح الخير { ISO($name) }.
           *[other] مساء الخير { ISO($name) }.
        }
        [1] { $part ->
            [morning] صباح الخير { ISO($name) }، نرجو لك يومًا طيبًا.
           *[other] مساء الخير { ISO($name) }، نرجو لك وقتًا طيبًا.
        }
       *[2] { $part ->
            [morning] صباح الخير { ISO($name) }، وأهلًا وسهلًا بك دائمًا.
           *[other] مساء الخير { ISO($name) }، وأهلًا وسهلًا بك دائمًا.
        }
    }

greeting-new-year =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] ✨{" "}
    }سنة جديدة سعيدة. شكرًا على وقتك معنا في العام الماضي، ونتمنى لك ولكل من حولك عامًا هانئًا.

    أسرة { ISO($shop) }
greeting-lunar-new-year =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🏮{" "}
    }سنة قمرية جديدة سعيدة. نتمنى لك أشهرًا ملؤها الصحة والرفقة الطيبة والتوفيق.

    أسرة { ISO($shop) }
greeting-nowruz =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌱{" "}
    }نوروز سعيد. نتمنى أن يحمل هذا اليوم الجديد وربيعه النور إلى بيتك.

    أسرة { ISO($shop) }
greeting-ramadan =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }مبارك عليك شهر رمضان. نتمناه لك ولأحبابك شهر خير وسكينة.

    أسرة { ISO($shop) }
greeting-eid-al-fitr =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }عيد فطر مبارك، وكل عام وأنت بخير. نتمنى لك ولأحبابك أيامًا عامرة بالفرح واللقاء.

    أسرة { ISO($shop) }
greeting-eid-al-adha =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }عيد أضحى مبارك، وكل عام وأنت بخير. نتمنى لك ولأحبابك عيدًا يملؤه الخير والسكينة.

    أسرة { ISO($shop) }
greeting-holi =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎨{" "}
    }هولي سعيد. نتمنى لك يومًا زاهيًا كألوانه.

    أسرة { ISO($shop) }
greeting-diwali =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🪔{" "}
    }ديوالي سعيد. نتمنى أن تحمل أنوار هذه الليالي الدفء والخير إلى بيتك.

    أسرة { ISO($shop) }
greeting-mid-autumn =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌕{" "}
    }عيد منتصف خريف سعيد. نتمنى أن يجمعك قمره المكتمل بأقرب الناس إليك.

    أسرة { ISO($shop) }
greeting-christmas =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎄{" "}
    }عيد ميلاد مجيد. نتمنى لك ولأحبابك أيامًا دافئة هادئة.

    أسرة { ISO($shop) }
greeting-orthodox-christmas =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }عيد ميلاد مجيد لكل من يحتفل اليوم، ويوم هانئ للجميع.

    أسرة { ISO($shop) }
greeting-year-end-holidays =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }عطلة هانئة في ختام العام. نتمنى لك فيها الراحة والرفقة الطيبة.

    أسرة { ISO($shop) }
greeting-sa-foundation-day =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 📜{" "}
    }يوم تأسيس سعيد. ثلاثة قرون من التاريخ، وفي كل بيت شيء منه. نتمنى لك ولأهلك يومًا جميلًا.

    أسرة { ISO($shop) }
greeting-sa-national-day =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 💚{" "}
    }يوم وطني سعيد، وكل عام والوطن بخير. نتمنى لك ولأهلك يومًا عامرًا بالفخر والفرح.

    أسرة { ISO($shop) }
greeting-us-thanksgiving =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🍂{" "}
    }عيد شكر سعيد. نشكر لك وجودك معنا، ونتمنى لك مائدة عامرة ويومًا هادئًا.

    أسرة { ISO($shop) }
greeting-country-day =
    { -rtl }{ HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎉{" "}
    }اليوم يوم احتفال: { ISO($occasion) }. نتمنى لك يومًا سعيدًا ووقتًا مع الأحباب.

    أسرة { ISO($shop) }

# أسماء الأيام في القوائم والأزرار.
occasion-name = { $occasion ->
    [new-year] رأس السنة الميلادية
    [lunar-new-year] السنة القمرية الجديدة
    [nowruz] نوروز
    [ramadan] بداية رمضان
    [eid-al-fitr] عيد الفطر
    [eid-al-adha] عيد الأضحى
    [holi] هولي
    [diwali] ديوالي
    [mid-autumn] عيد منتصف الخريف
    [christmas] عيد الميلاد
    [orthodox-christmas] عيد الميلاد في 7 يناير
    [year-end-holidays] عطلة نهاية العام
    [sa-foundation-day] يوم التأسيس (السعودية)
    [sa-national-day] اليوم الوطني (السعودية)
    [ae-national-day] عيد الاتحاد (الإمارات)
    [kw-national-day] اليوم الوطني (الكويت)
    [qa-national-day] اليوم الوطني (قطر)
    [bh-national-day] اليوم الوطني (البحرين)
    [jo-independence-day] عيد الاستقلال (الأردن)
    [eg-sham-el-nessim] شم النسيم
    [eg-revolution-day] عيد الثورة (مصر)
    [ma-amazigh-new-year] رأس السنة الأمازيغية
    [ma-throne-day] عيد العرش (المغرب)
    [de-unity-day] يوم الوحدة الألمانية
    [at-national-day] العيد الوطني (النمسا)
    [fr-national-day] 14 يوليو (فرنسا)
    [es-epiphany] عيد الملوك الثلاثة
    [es-national-day] العيد الوطني (إسبانيا)
    [mx-independence-day] عيد الاستقلال (المكسيك)
    [br-independence-day] عيد الاستقلال (البرازيل)
    [us-independence-day] عيد الاستقلال (الولايات المتحدة)
    [us-thanksgiving] عيد الشكر
    [in-independence-day] عيد الاستقلال (الهند)
    [in-republic-day] يوم الجمهورية (الهند)
    [id-independence-day] عيد الاستقلال (إندونيسيا)
    [tr-childrens-day] عيد الطفل (تركيا)
    [tr-republic-day] عيد الجمهورية (تركيا)
    [womens-day] يوم المرأة العالمي
    [ru-national-day] يوم روسيا
    [cn-national-day] العيد الوطني (الصين)
    [jp-foundation-day] ذكرى التأسيس (اليابان)
    [kr-foundation-day] يوم التأسيس (كوريا)
   *[other] يوم احتفال
}

greetings-title =
    <b>أيام نهنئك فيها</b>

    ضغطة على اليوم تكفي لتفعيله أو إيقافه. لا نخمّن أبدًا: من دون كلمة منك لا نهنئ إلا في العطل الرسمية للبلد الذي ذكرته، ومنها ما يهنئ فيه { ISO($shop) } فقط.
greetings-on = ✅ { ISO($occasion) }
greetings-off = { ISO($occasion) }
greetings-done = { $on ->
        [yes] بكل سرور. تصلك منّا تهنئة في هذا اليوم في وقت مناسب بتوقيتك: { ISO($occasion) }. ولا يعلم بذلك أحد سواك.
       *[no] لك ذلك. لن تصلك منّا رسالة في هذا اليوم: { ISO($occasion) }.
    }
greetings-gone = حُذفت اختياراتك ولم نعد نحتفظ بها، وتعود العبرة بالعطل الرسمية للبلد الذي ذكرته.
greetings-need-offers = تنبيه لطيف: لا تصل التهاني إلا لمن وافق على الأخبار والعروض، ولم توجد موافقة منك بعد. ويمكنك تغيير ذلك بالزر في الأسفل.
greetings-forget = 🗑 حذف اختياراتي
greetings-none = 🔕 بلا تهانٍ
greetings-none-done = لك ذلك: لا تهانٍ منّا في أي يوم. وإن رغبت في يوم بعينه، فاختياره من هنا.

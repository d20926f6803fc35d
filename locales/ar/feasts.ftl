# The feasts ahead, for staff, and the owner's word on which day one begins that hangs on the moon.

feasts-title = <b>الأيام القادمة</b>
    الستون يومًا القادمة حسب برنامجك: متى تُرسل التهنئة ولمن، ومتى لا يُرسل أي عرض.
feasts-none = لا مناسبة في هذه الأيام.
# $who: residents of the countries, or chosen: whoever chose the day. $how: computed, estimated or announced.
feasts-line = { -rtl }{ $how ->
        [estimated] 🌙
       *[other] ✨
    } <b>{ ISO($name) }</b> · { DAY($day, style: "weekday") }
    { -rtl }{ $who ->
        [residents] { LIST($countries) }، ولمن اختار هذا اليوم
       *[chosen] لمن اختار هذا اليوم
    }{ $how ->
        [estimated] {" "}· <i>لم يُعلن بعد</i>
        [announced] {" "}· أُعلن
       *[other] {""}
    }
feasts-silent = { -rtl }🤍 { DAY($day, style: "weekday") } · بلا عروض · { LIST($countries) }
feasts-hint = { -rtl }🌙 هذه الأيام مرتبطة برؤية الهلال. ما دام الإعلان لم يُسجَّل هنا، تُرسل التهنئة في اليوم الثاني حين يكون مؤكدًا. عند الإعلان يمكن تسجيله من هنا:
feasts-announce = { -rtl }🌙 { ISO($name) } · { ISO($country) }
feasts-ask = { -rtl }<b>{ ISO($name) } · { ISO($country) }</b>
    البداية بحسب التقويم: { DAY($computed, style: "weekday") }. أي يوم أُعلن؟
feasts-day = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ DAY($day, style: "weekday") }
feasts-unknown = لم يُعلن بعد
feasts-announced = { -rtl }✅ { ISO($name) } · { ISO($country) }: تُرسل التهنئة { DAY($day, style: "weekday") }. وقد أُضيف ذلك إلى برنامجك: { -ltr }/programme
feasts-open-again = { -rtl }{ ISO($name) } · { ISO($country) }: عاد بلا إعلان. ما لم يُسجَّل غير ذلك، تُرسل التهنئة { DAY($day, style: "weekday") }.

campaigns-feasts = 🌙 الأيام القادمة
refused-not-ahead = تعذّر تسجيل هذا اليوم، أو فات وقته. لم يتغيّر شيء.

## كلمات ترافق الأرقام والأسماء في كل مكان.

points-amount = { $n ->
    [zero] لا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { NUM($n) } نقاط
    [many] { NUM($n) } نقطة
   *[other] { NUM($n) } نقطة
}

name-fallback = ضيفنا العزيز

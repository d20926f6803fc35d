## 数や名前に添える言葉。

points-amount = { NUM($n) }ポイント

name-fallback = お客様

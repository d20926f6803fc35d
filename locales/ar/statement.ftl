# كل ما أُضيف وما خُصم، بالشهر وبالدفعة. المجاميع مكتوبة ليتمكن أي أحد من جمعها.

statement-title = <b>كشف الرصيد</b>
statement-empty = لا شيء لعرضه بعد. كل ما يُضاف أو يُخصم سيظهر هنا.
statement-month = <b>{ MONTH($month) }</b>
statement-opening = في البداية: { NUM($points) }
statement-earned = + { NUM($points) } مكتسبة
statement-returned = + { NUM($points) } معادة إليك
statement-spent = − { NUM($points) } مستبدلة
statement-expired = − { NUM($points) } منتهية
statement-reversed = − { NUM($points) } مسحوبة بعد إرجاع مشتريات
statement-closing = = <b>{ NUM($points) }</b> في النهاية
statement-now = <b>اليوم</b>
statement-usable = المتاح الآن: { NUM($points) }
statement-pending = في الطريق إليك: { NUM($points) }
statement-debt = على الرصيد بعد إرجاع مشتريات: { -ltr }−{ NUM($points) }
statement-lot = <b>{ DAY($day, style: "short") }</b>: { NUM($points) } · { ISO($reason) }
statement-lot-left = المتبقّي { NUM($left) }، حتى { DAY($day) }
statement-lot-pending = المتبقّي { NUM($left) }، للاستخدام من { DAY($day) }
statement-lot-gone = استُخدم كله
statement-lot-expired = انتهى منه { NUM($points) } في { DAY($day) }
statement-by-month = 📅 بالشهر
statement-by-lot = 🌱 بالدفعة

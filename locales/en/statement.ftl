# Every point, in and out: by month and by lot. The sums are written out so that anybody can add them up.

statement-title = <b>Statement</b>
statement-empty = There is nothing to list yet. Every point that comes or goes will appear here.
statement-month = <b>{ MONTH($month) }</b>
statement-opening = At the beginning: { NUM($points) }
statement-earned = + { NUM($points) } earned
statement-returned = + { NUM($points) } returned
statement-spent = − { NUM($points) } spent
statement-expired = − { NUM($points) } expired
statement-reversed = − { NUM($points) } taken back after refunds
statement-closing = = <b>{ NUM($points) }</b> at the end
statement-now = <b>Today</b>
statement-usable = Usable now: { NUM($points) }
statement-pending = On their way: { NUM($points) }
statement-debt = Owed after a refund: −{ NUM($points) }
statement-lot = <b>{ DAY($day, style: "short") }</b>: { NUM($points) } · { ISO($reason) }
statement-lot-left = { NUM($left) } left, until { DAY($day) }
statement-lot-pending = { NUM($left) } left, usable from { DAY($day) }
statement-lot-gone = used up
statement-lot-expired = { NUM($points) } expired on { DAY($day) }
statement-by-month = 📅 By month
statement-by-lot = 🌱 By lot

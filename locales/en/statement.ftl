# Every point, in and out: by month and by lot. The sums are written out so that anybody can add them up.

statement-title = <b>Every point, in and out</b>
statement-empty = There is nothing to list yet. Every point that comes or goes will appear here.
statement-today = <b>Today: { NUM($total) }</b>
statement-usable = { NUM($points) } to use now
statement-pending = + { NUM($points) } on their way
statement-owed = − { NUM($points) } still owed

statement-month = <b>{ MONTH($month) }</b>
statement-opening = { NUM($points) } at the beginning
statement-earned = + { NUM($points) } earned
statement-returned = + { NUM($points) } returned
statement-spent = − { NUM($points) } spent
statement-expired = − { NUM($points) } expired
statement-reversed = − { NUM($points) } taken back
statement-added = + { NUM($points) } added by hand
statement-removed = − { NUM($points) } taken off by hand
statement-joined = + { NUM($points) } as your two cards became one
statement-unjoined = − { NUM($points) } as your two cards became one
statement-closing = = <b>{ NUM($points) }</b> at the end
statement-so-far = = <b>{ NUM($points) }</b> so far

statement-lot =
    <b>{ DAY($day) }</b>: { POINTS($points) }, { $reason ->
        [purchase] from a purchase
        [welcome] a welcome gift
        [birthday] a birthday present
        [channel] for joining our channel
        [profile] for your profile
        [favour] thanks for what you sent us
        [referral] thanks for an invitation of yours
        [invited] thanks for coming by an invitation
        [reward] back from a code that was not used
        [refund] back from a purchase that was returned
       *[other] credited
    }
statement-lot-reversed = − { NUM($points) } taken back
statement-paid = − { NUM($points) } settled what was owed
statement-left = = <b>{ NUM($points) }</b> left, to use until { DAY($day) }
statement-left-pending = = <b>{ NUM($points) }</b> left, to use from { DAY($day) }
statement-left-none = = nothing left
statement-by-month = 📅 By month
statement-by-lot = 🌱 By purchase
statement-earlier = Earlier ›
statement-newest = ‹ Newest

# What is wrong with a programme’s file, for its owner. Each stands after the line and the name of the setting. What is
# typed stays as it is typed: 1000000, never 1,000,000.

problem-missing = is missing: { ISO($wanted) }
problem-wrong = must be { ISO($wanted) }, not { ISO($value) }
problem-meant = { ISO($said) }. Did you mean { ISO($meant) }?
problem-unknown = is not a setting known here
problem-empty = must not be empty
problem-long = must have at most { ISO($longest) } characters, not { ISO($length) }
problem-control = must not contain control characters
problem-tag = must be named by a language tag such as "en" or "pt-BR"
problem-own-language = has no text in { ISO($language) }, the shop’s own language (shop.default_language)
problem-other-languages = has no text in { LIST($missing) }: it will appear in { ISO($language) }
problem-unspoken = is not one of shop.languages: nobody will see it
problem-tables = must be tables, each begun with { ISO($begin) }
problem-table = must be a table, begun with { ISO($begin) }
problem-twice = must be different from the others: { ISO($value) } is used before
problem-after = must be after { ISO($other) }
problem-more = must be more than { ISO($other) }, which comes before it
problem-hours = must begin before they end
problem-no-tiers = is missing: at least one tier, begun with [[tiers]], with threshold = 0
problem-first-threshold = must be 0 in the first tier, so that every member has one
problem-first-hidden = must be false in the first tier: a newcomer has to see it
problem-never-day = no hour is a waking one in all of { LIST($countries) }, so members whose clock nobody knows hear from you by your own clock alone; say the hours yourself, such as unknown_zone_hours = "12:00-14:00", or list fewer countries
problem-avoided = mentions { ISO($word) }, which is better not offered where members live in { LIST($countries) }
problem-mixed-address = says { ISO($word) }, while the bot addresses members the other way: see form_of_address under [shop]
problem-forms = has no form for { LIST($missing) }: other is used instead
problem-currency = is not a currency code such as SAR (ISO 4217)
problem-country = is not a country code of two letters such as SA (ISO 3166)
problem-occasion = { ISO($value) } is no occasion known here
problem-occasion-twice = names an occasion twice
problem-not-celebrated = { ISO($value) } is no public holiday there: only members who chose it are greeted
problem-hidden-reward = must not be { ISO($value) }: the reward belongs to a hidden tier, and all would hear of it
problem-not-handed-over = must not be { ISO($value) }: a reward of the kind { ISO($reward) } is nothing to hand over
problem-thing = has { ISO($value) }, which is neither a kind nor a product of this file
problem-platform = must not reward anything on { ISO($platform) }: it forbids reviews that are rewarded, and so does the law (in the USA 16 CFR Part 465, in the EU Directive 2005/29/EC). The shop could lose its page and be fined. Reward an honest word sent to the shop itself instead
problem-syntax = Here{ $column ->
        [0] {""}
       *[other] {" "}(column { NUM($column) })
    } the file breaks the rules of TOML: { ISO($said) }
problem-not-unicode = has a character that is not Unicode: please save the file as UTF-8
problem-large-number = A number in it is too large to read
problem-nested = Lists or tables are nested too deeply
phrase-whole = a whole number from { ISO($low) } to { ISO($high) }
phrase-amount = a number from { ISO($low) } to { ISO($high) } with at most { ISO($places) } digits after the point
phrase-falling = whole numbers from { ISO($high) } down to { ISO($low) }, each smaller than the last, such as { ISO($such) }
phrase-flag = true or false
phrase-text = a text in quotation marks
phrase-texts = a text, or a text per language such as { ISO($such) }
phrase-one-of = one of these: { LIST($allowed) }
phrase-country = a country code of two letters such as SA (ISO 3166)
phrase-zone = a time zone such as Asia/Riyadh
phrase-currency = a currency code such as SAR (ISO 4217)
phrase-id = 1 to 20 of the characters a-z 0-9 -
phrase-moment = a day such as 2027-03-31, or a day and time such as 2027-03-31T18:00:00
phrase-languages = a list of different language tags such as ["ar", "en"]
phrase-table = a table
phrase-list = a list
phrase-long-number = a number of many digits

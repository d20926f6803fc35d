CREATE TABLE programme (
    id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_programme PRIMARY KEY (id),
    CONSTRAINT uq_programme_number UNIQUE (number)
)

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$

CREATE TRIGGER programme_only_grows BEFORE UPDATE OR DELETE ON programme FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER programme_no_truncate BEFORE TRUNCATE ON programme FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE member (
    id BIGSERIAL NOT NULL,
    telegram_id BIGINT,
    first_name TEXT NOT NULL,
    last_name TEXT,
    username TEXT,
    called TEXT,
    language TEXT NOT NULL,
    language_chosen BOOLEAN DEFAULT false NOT NULL,
    telegram_language TEXT,
    country TEXT,
    zone TEXT,
    marketing BOOLEAN DEFAULT false NOT NULL,
    stopped_at BIGINT,
    blocked_at BIGINT,
    debt BIGINT DEFAULT '0' NOT NULL CONSTRAINT ck_member_debt CHECK (debt >= 0),
    tier TEXT,
    tier_since BIGINT,
    step TEXT,
    step_data TEXT,
    joined_at BIGINT NOT NULL,
    country_asked BOOLEAN DEFAULT false NOT NULL,
    quiet_from INTEGER,
    quiet_until INTEGER,
    CONSTRAINT pk_member PRIMARY KEY (id),
    CONSTRAINT ck_member_quiet CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
    CONSTRAINT uq_member_telegram_id UNIQUE (telegram_id)
)

CREATE INDEX ix_member_country ON member (country, id) WHERE country IS NOT NULL

CREATE INDEX ix_member_wants ON member (id) WHERE telegram_id IS NOT NULL AND blocked_at IS NULL AND stopped_at IS NULL AND marketing IS true

CREATE TABLE campaign (
    id BIGSERIAL NOT NULL,
    key TEXT NOT NULL,
    topic TEXT NOT NULL,
    class TEXT NOT NULL CONSTRAINT ck_campaign_class CHECK (class IN ('marketing', 'service')),
    state VARCHAR(10) NOT NULL,
    reason TEXT,
    title TEXT,
    texts TEXT,
    audience TEXT,
    starts_at BIGINT NOT NULL,
    reached BIGINT DEFAULT '0' NOT NULL,
    full_at BIGINT,
    refused INTEGER DEFAULT '0' NOT NULL,
    created_by TEXT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    CONSTRAINT pk_campaign PRIMARY KEY (id),
    CONSTRAINT uq_campaign_key UNIQUE (key),
    CONSTRAINT ck_campaign_state CHECK (state IN ('planned', 'running', 'paused', 'stopped', 'done'))
)

CREATE INDEX ix_campaign_open ON campaign (starts_at) WHERE ended_at IS NULL

CREATE TABLE stock (
    reward_id TEXT NOT NULL,
    total BIGINT,
    taken BIGINT DEFAULT '0' NOT NULL CONSTRAINT ck_stock_taken CHECK (taken >= 0),
    CONSTRAINT pk_stock PRIMARY KEY (reward_id)
)

CREATE TABLE staff (
    id BIGSERIAL NOT NULL,
    telegram_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    role VARCHAR(10) NOT NULL,
    added_by BIGINT,
    added_at BIGINT NOT NULL,
    removed_at BIGINT,
    CONSTRAINT pk_staff PRIMARY KEY (id),
    CONSTRAINT uq_staff_telegram_id UNIQUE (telegram_id),
    CONSTRAINT ck_staff_role CHECK (role IN ('owner', 'marketer', 'agent', 'cashier')),
    CONSTRAINT fk_staff_added_by FOREIGN KEY(added_by) REFERENCES staff (id)
)

CREATE TABLE greeting_round (
    name TEXT NOT NULL,
    upto BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_greeting_round PRIMARY KEY (name)
)

CREATE TABLE group_move (
    chat_id BIGINT NOT NULL,
    moved_to BIGINT NOT NULL,
    CONSTRAINT pk_group_move PRIMARY KEY (chat_id)
)

CREATE TABLE inbox (
    id BIGSERIAL NOT NULL,
    bot_id BIGINT NOT NULL,
    update_id BIGINT NOT NULL,
    digest BIGINT NOT NULL,
    lane BIGINT NOT NULL,
    body BYTEA,
    state TEXT DEFAULT 'waiting' NOT NULL,
    begun BOOLEAN DEFAULT false NOT NULL,
    starts INTEGER DEFAULT '0' NOT NULL,
    reason TEXT,
    received_at BIGINT NOT NULL,
    ended_at BIGINT,
    CONSTRAINT pk_inbox PRIMARY KEY (id),
    CONSTRAINT uq_inbox_update_id_bot_id_digest UNIQUE (update_id, bot_id, digest)
)

CREATE INDEX ix_inbox_dead ON inbox (id) WHERE state = 'dead'

CREATE INDEX ix_inbox_waiting ON inbox (id) WHERE state = 'waiting'

CREATE TABLE job_run (
    job TEXT NOT NULL,
    slot TEXT NOT NULL,
    state TEXT NOT NULL,
    worker TEXT NOT NULL,
    tries INTEGER DEFAULT '1' NOT NULL,
    lease_until BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    note TEXT,
    CONSTRAINT pk_job_run PRIMARY KEY (job, slot)
)

CREATE INDEX ix_job_run_ended_at ON job_run (ended_at)

CREATE TABLE pace (
    id INTEGER NOT NULL CONSTRAINT ck_pace_one CHECK (id = 1),
    free_at BIGINT NOT NULL,
    paused_until BIGINT DEFAULT '0' NOT NULL,
    CONSTRAINT pk_pace PRIMARY KEY (id)
)

CREATE TABLE parting (
    id BIGSERIAL NOT NULL,
    what TEXT NOT NULL CONSTRAINT ck_parting_what CHECK (what IN ('stop', 'forget')),
    day BIGINT NOT NULL,
    why TEXT,
    ticket TEXT,
    CONSTRAINT pk_parting PRIMARY KEY (id),
    CONSTRAINT uq_parting_ticket UNIQUE (ticket)
)

CREATE TABLE switch (
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_switch PRIMARY KEY (name)
)

CREATE TABLE audit (
    id BIGSERIAL NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    member_id BIGINT,
    facts TEXT NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (id),
    CONSTRAINT fk_audit_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_audit_member_id ON audit (member_id, id)

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE care (
    member_id BIGINT NOT NULL,
    look_at BIGINT,
    CONSTRAINT pk_care PRIMARY KEY (member_id),
    CONSTRAINT fk_care_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_care_look ON care (look_at) WHERE look_at IS NOT NULL

CREATE TABLE reminded (
    member_id BIGINT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_reminded PRIMARY KEY (member_id, topic, subject),
    CONSTRAINT fk_reminded_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE begun (
    member_id BIGINT NOT NULL,
    reward_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_begun PRIMARY KEY (member_id),
    CONSTRAINT fk_begun_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE muted (
    member_id BIGINT NOT NULL,
    topic TEXT NOT NULL,
    CONSTRAINT pk_muted PRIMARY KEY (member_id, topic),
    CONSTRAINT fk_muted_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE member_case (
    member_id BIGINT NOT NULL,
    opened_at BIGINT,
    last_at BIGINT,
    closed_at BIGINT,
    complained_at BIGINT,
    CONSTRAINT pk_member_case PRIMARY KEY (member_id),
    CONSTRAINT fk_member_case_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE consent (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    topic TEXT NOT NULL,
    granted BOOLEAN NOT NULL,
    wording TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_consent PRIMARY KEY (id),
    CONSTRAINT fk_consent_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_consent_member_id ON consent (member_id, topic, id)

CREATE TRIGGER consent_only_grows BEFORE UPDATE OF id, member_id, topic, granted, wording, source, at OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER consent_no_truncate BEFORE TRUNCATE ON consent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER consent_language_goes BEFORE UPDATE OF language ON consent FOR EACH ROW WHEN (NEW.language <> 'und') EXECUTE FUNCTION refuse_change()

CREATE TABLE orders (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    source TEXT NOT NULL,
    external_id TEXT NOT NULL,
    amount BIGINT NOT NULL CONSTRAINT ck_orders_amount CHECK (amount > 0),
    currency TEXT NOT NULL,
    points BIGINT NOT NULL CONSTRAINT ck_orders_points CHECK (points >= 0),
    usable_from BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    at BIGINT NOT NULL,
    rose_to TEXT,
    refunded BIGINT DEFAULT '0' NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id),
    CONSTRAINT uq_orders_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_orders_refunded CHECK (refunded BETWEEN 0 AND amount),
    CONSTRAINT fk_orders_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_orders_member_id_id ON orders (member_id, id)

CREATE TABLE entry (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    points BIGINT NOT NULL,
    base_points BIGINT NOT NULL,
    at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    order_id BIGINT,
    lot_id BIGINT,
    of_id BIGINT,
    covers BIGINT NOT NULL,
    counts_from BIGINT,
    CONSTRAINT pk_entry PRIMARY KEY (id),
    CONSTRAINT fk_entry_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT ck_entry_kind CHECK (kind IN ('earn', 'spend', 'expire', 'release', 'reverse', 'return', 'adjust', 'move', 'debt')),
    CONSTRAINT fk_entry_of_id FOREIGN KEY(of_id) REFERENCES entry (id)
)

CREATE INDEX ix_entry_counts ON entry (member_id, counts_from, base_points) WHERE counts_from IS NOT NULL

CREATE INDEX ix_entry_member_id_id ON entry (member_id, id, at)

CREATE INDEX ix_entry_order_id ON entry (order_id)

CREATE INDEX ix_entry_reverse ON entry (of_id) WHERE kind = 'reverse'

CREATE UNIQUE INDEX uq_entry_expire ON entry (lot_id) WHERE kind = 'expire'

CREATE UNIQUE INDEX uq_entry_release ON entry (lot_id) WHERE kind = 'release'

CREATE UNIQUE INDEX uq_entry_return ON entry (of_id, covers) WHERE kind = 'return'

CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE card (
    member_id BIGINT NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_card PRIMARY KEY (member_id),
    CONSTRAINT fk_card_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT uq_card_code UNIQUE (code)
)

CREATE TABLE booking (
    id BIGSERIAL NOT NULL,
    staff_id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    member_id BIGINT,
    amount BIGINT NOT NULL,
    points BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_booking PRIMARY KEY (id),
    CONSTRAINT fk_booking_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id),
    CONSTRAINT ck_booking_kind CHECK (kind IN ('purchase', 'return', 'handover')),
    CONSTRAINT fk_booking_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_booking_member_id_at ON booking (member_id, at)

CREATE INDEX ix_booking_staff_id_at ON booking (staff_id, at)

CREATE TRIGGER booking_only_grows BEFORE UPDATE OR DELETE ON booking FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER booking_no_truncate BEFORE TRUNCATE ON booking FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE proposal (
    id BIGSERIAL NOT NULL,
    staff_id BIGINT NOT NULL,
    target TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    number TEXT NOT NULL,
    points BIGINT NOT NULL,
    at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT,
    approved BOOLEAN,
    lines TEXT NOT NULL,
    CONSTRAINT pk_proposal PRIMARY KEY (id),
    CONSTRAINT fk_proposal_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id),
    CONSTRAINT uq_proposal_number UNIQUE (number),
    CONSTRAINT fk_proposal_decided_by FOREIGN KEY(decided_by) REFERENCES staff (id)
)

CREATE TABLE delivery (
    id BIGSERIAL NOT NULL,
    key TEXT NOT NULL,
    member_id BIGINT,
    about_id BIGINT,
    chat_id BIGINT NOT NULL,
    thread_id BIGINT,
    class TEXT NOT NULL CONSTRAINT ck_delivery_class CHECK (class IN ('marketing', 'service', 'support')),
    topic TEXT NOT NULL,
    automatic BOOLEAN NOT NULL,
    text_key TEXT NOT NULL,
    facts TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT DEFAULT 'pending' NOT NULL,
    reason TEXT,
    tries INTEGER DEFAULT '0' NOT NULL,
    worker TEXT,
    lease_until BIGINT,
    message_id BIGINT,
    perhaps_repeat BOOLEAN DEFAULT false NOT NULL,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    campaign_id BIGINT,
    with_id BIGINT,
    CONSTRAINT pk_delivery PRIMARY KEY (id),
    CONSTRAINT ck_delivery_state CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'uncertain', 'held', 'dropped')),
    CONSTRAINT uq_delivery_key UNIQUE (key),
    CONSTRAINT fk_delivery_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT fk_delivery_about_id FOREIGN KEY(about_id) REFERENCES member (id),
    CONSTRAINT fk_delivery_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
)

CREATE INDEX ix_delivery_about_id ON delivery (about_id, id)

CREATE INDEX ix_delivery_back ON delivery (chat_id, id) WHERE state = 'pending' AND reason IS NOT NULL

CREATE INDEX ix_delivery_campaign ON delivery (campaign_id, state, reason) WHERE campaign_id IS NOT NULL

CREATE INDEX ix_delivery_done_at ON delivery (done_at) WHERE done_at IS NOT NULL

CREATE INDEX ix_delivery_due ON delivery (class, due_at, id) WHERE state IN ('pending', 'held')

CREATE INDEX ix_delivery_member_id ON delivery (member_id, id)

CREATE INDEX ix_delivery_message ON delivery (chat_id, message_id) WHERE message_id IS NOT NULL

CREATE INDEX ix_delivery_offers ON delivery (member_id, done_at) WHERE class = 'marketing' AND state IN ('sent', 'uncertain')

CREATE INDEX ix_delivery_paused ON delivery (id) WHERE state = 'held' AND reason = 'paused'

CREATE INDEX ix_delivery_unsure ON delivery (id) WHERE state = 'uncertain'

CREATE INDEX ix_delivery_with_id ON delivery (with_id) WHERE with_id IS NOT NULL

CREATE UNIQUE INDEX uq_delivery_sending ON delivery (chat_id) WHERE state = 'sending'

CREATE TABLE exported (
    member_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_exported PRIMARY KEY (member_id),
    CONSTRAINT fk_exported_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE invitation (
    id BIGSERIAL NOT NULL,
    hash TEXT NOT NULL,
    role VARCHAR(10) NOT NULL,
    made_by BIGINT,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    used_by BIGINT,
    CONSTRAINT pk_invitation PRIMARY KEY (id),
    CONSTRAINT uq_invitation_hash UNIQUE (hash),
    CONSTRAINT ck_invitation_role CHECK (role IN ('owner', 'marketer', 'agent', 'cashier')),
    CONSTRAINT fk_invitation_made_by FOREIGN KEY(made_by) REFERENCES staff (id),
    CONSTRAINT fk_invitation_used_by FOREIGN KEY(used_by) REFERENCES staff (id)
)

CREATE TABLE occasion_choice (
    member_id BIGINT NOT NULL,
    occasion TEXT NOT NULL,
    wanted BOOLEAN NOT NULL,
    CONSTRAINT pk_occasion_choice PRIMARY KEY (member_id, occasion),
    CONSTRAINT fk_occasion_choice_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_occasion_choice_occasion ON occasion_choice (occasion, member_id)

CREATE TABLE greeting (
    member_id BIGINT NOT NULL,
    occasion TEXT NOT NULL,
    year INTEGER NOT NULL,
    day TEXT NOT NULL,
    CONSTRAINT pk_greeting PRIMARY KEY (member_id, occasion, year),
    CONSTRAINT fk_greeting_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE hearing (
    member_id BIGINT NOT NULL,
    source TEXT NOT NULL,
    decided_at BIGINT,
    heard TEXT,
    messages INTEGER NOT NULL,
    pause INTEGER NOT NULL,
    offered_at BIGINT,
    CONSTRAINT pk_hearing PRIMARY KEY (member_id),
    CONSTRAINT fk_hearing_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE move_code (
    member_id BIGINT NOT NULL,
    code TEXT NOT NULL,
    until BIGINT NOT NULL,
    CONSTRAINT pk_move_code PRIMARY KEY (member_id),
    CONSTRAINT fk_move_code_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT uq_move_code_code UNIQUE (code)
)

CREATE TABLE former_account (
    mark TEXT NOT NULL,
    member_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_former_account PRIMARY KEY (mark),
    CONSTRAINT fk_former_account_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_former_account_member_id ON former_account (member_id)

CREATE TABLE merged (
    member_id BIGINT NOT NULL,
    into_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_merged PRIMARY KEY (member_id),
    CONSTRAINT fk_merged_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT fk_merged_into_id FOREIGN KEY(into_id) REFERENCES member (id)
)

CREATE INDEX ix_merged_into_id ON merged (into_id)

CREATE TABLE referral_link (
    member_id BIGINT NOT NULL,
    code TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_referral_link PRIMARY KEY (member_id),
    CONSTRAINT fk_referral_link_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT uq_referral_link_code UNIQUE (code)
)

CREATE TABLE tier_watch (
    member_id BIGINT NOT NULL,
    look_at BIGINT NOT NULL,
    falls_to TEXT,
    warned_at BIGINT,
    falls_at BIGINT,
    CONSTRAINT pk_tier_watch PRIMARY KEY (member_id),
    CONSTRAINT ck_tier_watch_warned CHECK ((falls_at IS NULL) = (warned_at IS NULL)),
    CONSTRAINT fk_tier_watch_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_tier_watch_look_at ON tier_watch (look_at)

CREATE TABLE tier_review (
    programme_id BIGINT NOT NULL,
    after BIGINT NOT NULL,
    ended_at BIGINT,
    CONSTRAINT pk_tier_review PRIMARY KEY (programme_id),
    CONSTRAINT fk_tier_review_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)

CREATE TABLE tier_step (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    tier TEXT,
    since BIGINT,
    warned_at BIGINT,
    at BIGINT NOT NULL,
    points BIGINT NOT NULL,
    counted_from BIGINT NOT NULL,
    last_entry_id BIGINT NOT NULL,
    CONSTRAINT pk_tier_step PRIMARY KEY (id),
    CONSTRAINT fk_tier_step_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_tier_step_member_id_id ON tier_step (member_id, id)

CREATE TRIGGER tier_step_only_grows BEFORE UPDATE OR DELETE ON tier_step FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER tier_step_no_truncate BEFORE TRUNCATE ON tier_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE tier_guest (
    member_id BIGINT NOT NULL,
    tier TEXT NOT NULL,
    until BIGINT NOT NULL,
    CONSTRAINT pk_tier_guest PRIMARY KEY (member_id),
    CONSTRAINT fk_tier_guest_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE move_request (
    id BIGSERIAL NOT NULL,
    card_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by BIGINT,
    due_at BIGINT,
    mark TEXT,
    joins BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_move_request PRIMARY KEY (id),
    CONSTRAINT fk_move_request_card_id FOREIGN KEY(card_id) REFERENCES member (id),
    CONSTRAINT fk_move_request_account_id FOREIGN KEY(account_id) REFERENCES member (id),
    CONSTRAINT ck_move_request_state CHECK (state IN ('asked', 'waiting', 'objected', 'declined')),
    CONSTRAINT fk_move_request_decided_by FOREIGN KEY(decided_by) REFERENCES staff (id)
)

CREATE INDEX ix_move_request_account_id ON move_request (account_id)

CREATE INDEX ix_move_request_card_id ON move_request (card_id)

CREATE INDEX ix_move_request_due_at ON move_request (due_at) WHERE state = 'waiting'

CREATE TABLE operation (
    member_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_operation PRIMARY KEY (member_id, key),
    CONSTRAINT fk_operation_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE TABLE phone (
    member_id BIGINT NOT NULL,
    phone TEXT NOT NULL,
    verified_at BIGINT NOT NULL,
    CONSTRAINT pk_phone PRIMARY KEY (member_id),
    CONSTRAINT fk_phone_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT uq_phone_phone UNIQUE (phone)
)

CREATE TABLE birthday (
    member_id BIGINT NOT NULL,
    month INTEGER NOT NULL CONSTRAINT ck_birthday_month CHECK (month BETWEEN 1 AND 12),
    day INTEGER NOT NULL CONSTRAINT ck_birthday_day CHECK (day BETWEEN 1 AND 31),
    look_at BIGINT NOT NULL,
    CONSTRAINT pk_birthday PRIMARY KEY (member_id),
    CONSTRAINT fk_birthday_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_birthday_look_at ON birthday (look_at)

CREATE TABLE joining (
    member_id BIGINT NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_joining PRIMARY KEY (member_id),
    CONSTRAINT fk_joining_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)

CREATE INDEX ix_joining_source ON joining (source)

CREATE TABLE programme_draft (
    staff_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    after BIGINT,
    at BIGINT NOT NULL,
    changes INTEGER,
    CONSTRAINT pk_programme_draft PRIMARY KEY (staff_id),
    CONSTRAINT fk_programme_draft_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id),
    CONSTRAINT fk_programme_draft_after FOREIGN KEY(after) REFERENCES programme (id)
)

CREATE TABLE opinion (
    order_id BIGINT NOT NULL,
    good BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_opinion PRIMARY KEY (order_id),
    CONSTRAINT fk_opinion_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
)

CREATE TABLE refund (
    id BIGSERIAL NOT NULL,
    order_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    amount BIGINT NOT NULL CONSTRAINT ck_refund_amount CHECK (amount > 0),
    points BIGINT NOT NULL CONSTRAINT ck_refund_points CHECK (points >= 0),
    returned BIGINT NOT NULL CONSTRAINT ck_refund_returned CHECK (returned >= 0),
    fell_to TEXT,
    at BIGINT NOT NULL,
    CONSTRAINT pk_refund PRIMARY KEY (id),
    CONSTRAINT uq_refund_order_id_key UNIQUE (order_id, key),
    CONSTRAINT fk_refund_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
)

CREATE TRIGGER refund_only_grows BEFORE UPDATE OF id, order_id, amount, points, returned, fell_to, at OR DELETE ON refund FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER refund_no_truncate BEFORE TRUNCATE ON refund FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER refund_key_goes BEFORE UPDATE OF key ON refund FOR EACH ROW WHEN (NEW.key <> 'forgotten:' || NEW.id) EXECUTE FUNCTION refuse_change()

CREATE TABLE order_line (
    order_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL CONSTRAINT ck_order_line_quantity CHECK (quantity > 0),
    name TEXT NOT NULL,
    CONSTRAINT pk_order_line PRIMARY KEY (order_id, number),
    CONSTRAINT fk_order_line_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
)

CREATE TABLE lot (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    points BIGINT NOT NULL CONSTRAINT ck_lot_points CHECK (points > 0),
    remaining BIGINT NOT NULL,
    usable_from BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    origin_id BIGINT,
    waiting BOOLEAN NOT NULL,
    look_at BIGINT,
    CONSTRAINT pk_lot PRIMARY KEY (id),
    CONSTRAINT ck_lot_remaining CHECK (remaining BETWEEN 0 AND points),
    CONSTRAINT ck_lot_life CHECK (usable_from < expires_at),
    CONSTRAINT fk_lot_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT fk_lot_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
    CONSTRAINT fk_lot_origin_id FOREIGN KEY(origin_id) REFERENCES lot (id)
)

CREATE INDEX ix_lot_entry_id ON lot (entry_id)

CREATE INDEX ix_lot_expiring ON lot (expires_at) WHERE remaining > 0

CREATE INDEX ix_lot_look ON lot (look_at) WHERE remaining > 0 AND look_at IS NOT NULL

CREATE INDEX ix_lot_member_id_id ON lot (member_id, id)

CREATE INDEX ix_lot_open ON lot (member_id, expires_at) WHERE remaining > 0

CREATE INDEX ix_lot_origin_id ON lot (origin_id)

CREATE INDEX ix_lot_waiting ON lot (usable_from) WHERE waiting AND remaining > 0

CREATE TABLE note (
    entry_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (entry_id),
    CONSTRAINT fk_note_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
)

CREATE TABLE redemption (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    reward_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    points BIGINT NOT NULL CONSTRAINT ck_redemption_points CHECK (points >= 0),
    entry_id BIGINT,
    at BIGINT NOT NULL,
    lapses_at BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    closed_at BIGINT,
    look_at BIGINT,
    order_id BIGINT,
    CONSTRAINT pk_redemption PRIMARY KEY (id),
    CONSTRAINT ck_redemption_closed CHECK ((state = 'open') = (closed_at IS NULL)),
    CONSTRAINT ck_redemption_paid CHECK ((points = 0) = (entry_id IS NULL)),
    CONSTRAINT fk_redemption_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT uq_redemption_code UNIQUE (code),
    CONSTRAINT uq_redemption_entry_id UNIQUE (entry_id),
    CONSTRAINT fk_redemption_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
    CONSTRAINT ck_redemption_state CHECK (state IN ('open', 'used', 'lapsed', 'cancelled')),
    CONSTRAINT fk_redemption_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
)

CREATE INDEX ix_redemption_look ON redemption (look_at) WHERE state = 'open' AND look_at IS NOT NULL

CREATE INDEX ix_redemption_member_id_id ON redemption (member_id, id)

CREATE INDEX ix_redemption_open ON redemption (lapses_at) WHERE state = 'open'

CREATE INDEX ix_redemption_order_id ON redemption (order_id) WHERE order_id IS NOT NULL

CREATE TABLE stamp (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    order_id BIGINT NOT NULL,
    game TEXT NOT NULL,
    period TEXT NOT NULL,
    thing TEXT NOT NULL,
    count INTEGER NOT NULL,
    day TEXT NOT NULL,
    at BIGINT NOT NULL,
    of_id BIGINT,
    CONSTRAINT pk_stamp PRIMARY KEY (id),
    CONSTRAINT ck_stamp_count CHECK (count <> 0 AND (count < 0) = (of_id IS NOT NULL)),
    CONSTRAINT fk_stamp_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT fk_stamp_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
    CONSTRAINT fk_stamp_of_id FOREIGN KEY(of_id) REFERENCES stamp (id)
)

CREATE INDEX ix_stamp_member ON stamp (member_id, game, period)

CREATE INDEX ix_stamp_of_id ON stamp (of_id)

CREATE UNIQUE INDEX uq_stamp_order ON stamp (order_id, game, thing) WHERE of_id IS NULL

CREATE TRIGGER stamp_only_grows BEFORE UPDATE OF id, order_id, game, period, thing, count, day, at, of_id OR DELETE ON stamp FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER stamp_no_truncate BEFORE TRUNCATE ON stamp FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE gift (
    member_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    period TEXT NOT NULL,
    day TEXT NOT NULL,
    entry_id BIGINT,
    CONSTRAINT pk_gift PRIMARY KEY (member_id, kind, period),
    CONSTRAINT fk_gift_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT fk_gift_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
)

CREATE TABLE favour (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    period TEXT NOT NULL,
    points BIGINT NOT NULL CONSTRAINT ck_favour_points CHECK (points > 0),
    chat_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    why VARCHAR(10),
    decided_by BIGINT,
    decided_at BIGINT,
    entry_id BIGINT,
    CONSTRAINT pk_favour PRIMARY KEY (id),
    CONSTRAINT fk_favour_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT ck_favour_state CHECK (state IN ('waiting', 'granted', 'declined')),
    CONSTRAINT ck_favour_why CHECK (why IN ('unseen', 'other', 'platform', 'words')),
    CONSTRAINT fk_favour_decided_by FOREIGN KEY(decided_by) REFERENCES staff (id),
    CONSTRAINT fk_favour_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
)

CREATE INDEX ix_favour_member_id ON favour (member_id)

CREATE INDEX ix_favour_waiting ON favour (id) WHERE state = 'waiting'

CREATE UNIQUE INDEX uq_favour_period ON favour (member_id, kind, period) WHERE state != 'declined'

CREATE TABLE referral (
    id BIGSERIAL NOT NULL,
    inviter_id BIGINT NOT NULL,
    invited_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    reason VARCHAR(10),
    terms TEXT NOT NULL,
    look_at BIGINT,
    order_id BIGINT,
    inviter_entry BIGINT,
    invited_entry BIGINT,
    CONSTRAINT pk_referral PRIMARY KEY (id),
    CONSTRAINT uq_referral_inviter_id_invited_id UNIQUE (inviter_id, invited_id),
    CONSTRAINT fk_referral_inviter_id FOREIGN KEY(inviter_id) REFERENCES member (id),
    CONSTRAINT fk_referral_invited_id FOREIGN KEY(invited_id) REFERENCES member (id),
    CONSTRAINT ck_referral_state CHECK (state IN ('joined', 'rewarded', 'refused')),
    CONSTRAINT ck_referral_reason CHECK (reason IN ('self', 'existing', 'circle', 'burst', 'returned', 'left')),
    CONSTRAINT fk_referral_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
    CONSTRAINT fk_referral_inviter_entry FOREIGN KEY(inviter_entry) REFERENCES entry (id),
    CONSTRAINT fk_referral_invited_entry FOREIGN KEY(invited_entry) REFERENCES entry (id)
)

CREATE INDEX ix_referral_inviter_id_at ON referral (inviter_id, at)

CREATE INDEX ix_referral_look_at ON referral (look_at) WHERE look_at IS NOT NULL

CREATE UNIQUE INDEX uq_referral_invited_id ON referral (invited_id) WHERE state != 'refused'

CREATE TABLE unclaimed (
    id BIGSERIAL NOT NULL,
    phone TEXT NOT NULL,
    number TEXT NOT NULL,
    amount BIGINT NOT NULL CONSTRAINT ck_unclaimed_amount CHECK (amount > 0),
    currency TEXT NOT NULL,
    staff_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    order_id BIGINT,
    refunded BIGINT DEFAULT '0' NOT NULL,
    lines TEXT NOT NULL,
    CONSTRAINT pk_unclaimed PRIMARY KEY (id),
    CONSTRAINT ck_unclaimed_refunded CHECK (refunded BETWEEN 0 AND amount),
    CONSTRAINT uq_unclaimed_number UNIQUE (number),
    CONSTRAINT fk_unclaimed_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id),
    CONSTRAINT fk_unclaimed_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
)

CREATE INDEX ix_unclaimed_at ON unclaimed (at)

CREATE INDEX ix_unclaimed_phone_at ON unclaimed (phone, at)

CREATE TABLE part (
    entry_id BIGINT NOT NULL,
    lot_id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    points BIGINT NOT NULL CONSTRAINT ck_part_points CHECK (points > 0),
    CONSTRAINT pk_part PRIMARY KEY (entry_id, lot_id),
    CONSTRAINT fk_part_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
    CONSTRAINT fk_part_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id),
    CONSTRAINT ck_part_kind CHECK (kind IN ('earn', 'spend', 'expire', 'release', 'reverse', 'return', 'adjust', 'move', 'debt'))
)

CREATE INDEX ix_part_lot_id ON part (lot_id)

CREATE TRIGGER part_only_grows BEFORE UPDATE OR DELETE ON part FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER part_no_truncate BEFORE TRUNCATE ON part FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE FUNCTION part_takes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE lot SET remaining = remaining - NEW.points WHERE id = NEW.lot_id; RETURN NULL; END $$

CREATE TRIGGER part_takes AFTER INSERT ON part FOR EACH ROW EXECUTE FUNCTION part_takes()

CREATE TRIGGER lot_is_fixed BEFORE UPDATE OF id, member_id, entry_id, points, usable_from, origin_id ON lot FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER lot_only_loses BEFORE UPDATE OF remaining ON lot FOR EACH ROW WHEN (NEW.remaining > OLD.remaining) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER lot_ends_later BEFORE UPDATE OF expires_at ON lot FOR EACH ROW WHEN (NEW.expires_at < OLD.expires_at OR OLD.remaining = 0) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER lot_stays BEFORE DELETE ON lot FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER lot_no_truncate BEFORE TRUNCATE ON lot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TABLE prize (
    id BIGSERIAL NOT NULL,
    member_id BIGINT NOT NULL,
    game TEXT NOT NULL,
    period TEXT NOT NULL,
    takes INTEGER NOT NULL CONSTRAINT ck_prize_takes CHECK (takes > 0),
    redemption_id BIGINT,
    entry_id BIGINT,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    CONSTRAINT pk_prize PRIMARY KEY (id),
    CONSTRAINT ck_prize_gives CHECK ((redemption_id IS NULL) <> (entry_id IS NULL)),
    CONSTRAINT fk_prize_member_id FOREIGN KEY(member_id) REFERENCES member (id),
    CONSTRAINT uq_prize_redemption_id UNIQUE (redemption_id),
    CONSTRAINT fk_prize_redemption_id FOREIGN KEY(redemption_id) REFERENCES redemption (id),
    CONSTRAINT uq_prize_entry_id UNIQUE (entry_id),
    CONSTRAINT fk_prize_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
)

CREATE INDEX ix_prize_member_id ON prize (member_id, game)

CREATE UNIQUE INDEX uq_prize_period ON prize (member_id, game, period) WHERE undone_at IS NULL AND period != ''

CREATE TABLE warning (
    lot_id BIGINT NOT NULL,
    days INTEGER NOT NULL,
    delivery_id BIGINT NOT NULL,
    CONSTRAINT pk_warning PRIMARY KEY (lot_id, days),
    CONSTRAINT fk_warning_lot_id FOREIGN KEY(lot_id) REFERENCES lot (id),
    CONSTRAINT fk_warning_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id) ON DELETE CASCADE
)

CREATE INDEX ix_warning_delivery_id ON warning (delivery_id)

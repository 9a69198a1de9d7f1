-- Why: what leaves the firm is written in the transaction that makes it necessary and sent afterwards, however often that
-- takes; what could not be sent stays here to be seen and sent again.
create table outbox (
    id         uuid        not null,
    channel    text        not null,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    state      text        not null,
    attempts   integer     not null default 0,
    trouble    text,
    written_at timestamptz not null,
    sent_at    timestamptz,
    constraint outbox_pk primary key (id),
    constraint outbox_channel_is_known check (channel in ('MAIL', 'HTTP')),
    constraint outbox_state_is_known check (state in ('WAITING', 'SENT', 'DEAD', 'REFUSED'))
);

create index outbox_not_sent on outbox (written_at) where state <> 'SENT';

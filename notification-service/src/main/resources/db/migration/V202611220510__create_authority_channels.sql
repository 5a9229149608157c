-- How each authority gets its notices. Without a row: by plain mail.
create table authority_channel (
  authority_id uuid primary key,
  mail text not null default 'plain' check (mail in ('plain', 'smime', 'smime_cbc', 'openpgp')),
  changed_at timestamptz not null
);

-- The keys that mail to an authority may be encrypted to. They are public; several at once, so that
-- one can take over from another without a gap.
create table pinned_key (
  id uuid primary key,
  authority_id uuid not null,
  form text not null check (form in ('smime', 'openpgp')),
  fingerprint text not null check (length(fingerprint) between 40 and 64),
  encoded bytea not null check (octet_length(encoded) between 1 and 100000),
  pinned_at timestamptz not null,
  unique (authority_id, fingerprint)
);

-- Notices that could not be encrypted: off the lane, until what was found then has changed.
create table waiting_notice (
  message_id uuid primary key references notice (message_id),
  authority_id uuid not null,
  reason text not null,
  found text not null,
  since timestamptz not null
);

create index waiting_notice_of_authority on waiting_notice (authority_id, since);

-- Since when a delivery is in the lane, when that is later than its notice was taken in.
alter table notice_delivery add column queued_at timestamptz;

-- What the operator was told of a key's end: one row for each key and step.
create table key_alarm (
  subject text not null,
  step_seconds bigint not null,
  told_at timestamptz not null,
  primary key (subject, step_seconds)
);

-- The watch over keys and waiting notices: one row, worked on by one replica at a time.
create table channel_watch (
  id uuid primary key,
  available_at timestamptz not null,
  attempts int not null default 0
);

insert into channel_watch (id, available_at)
values ('00000000-0000-0000-0000-0000000c0ca1', '2000-01-01T00:00Z');

grant select, insert, update on authority_channel to notification_app;
grant select, insert, delete on pinned_key to notification_app;
grant select, insert, update, delete on waiting_notice to notification_app;
grant select, insert on key_alarm to notification_app;
grant select, update on channel_watch to notification_app;

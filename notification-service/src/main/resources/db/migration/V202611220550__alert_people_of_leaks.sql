-- Who wants to be told of new leaks. A row says where to write, sealed, and not what is watched: that is
-- known to the exposure service, by the row's identifier. A row is a timer, too: `available_at` is when
-- there is something to do next (mail the code, ask for a renewal, delete), `ends_at` when it is deleted.
create table alert_subscriber (
  id uuid primary key,
  available_at timestamptz not null,
  attempts integer not null default 0,
  ends_at timestamptz not null,
  -- Whether what is watched is the address itself.
  own boolean not null,
  sealed_email bytea check (octet_length(sealed_email) <= 400),
  address_hash bytea check (octet_length(address_hash) = 16),
  language text check (language in ('VI', 'ZH_HANS', 'EN')),
  code_hash bytea not null unique check (octet_length(code_hash) = 16),
  addressed_at timestamptz,
  -- Whether the address still gets a mail to confirm by; null until that was asked.
  allowed boolean,
  mail_tries integer not null default 0 check (mail_tries >= 0),
  mailed_at timestamptz,
  confirmed_at timestamptz,
  -- The keys by which it is watched are in use no more.
  outdated boolean not null default false,
  end_told_at timestamptz,
  stop_mailed_at timestamptz,
  check ((sealed_email is null) = (address_hash is null)),
  check ((sealed_email is null) = (language is null)),
  check (confirmed_at is null or sealed_email is not null)
);
create index alert_subscriber_due on alert_subscriber (available_at);
create index alert_subscriber_address on alert_subscriber (address_hash);

-- What the mails say of a leak; of a sensitive one, nothing that names it.
create table alert_leak (
  leak_id uuid primary key,
  title text check (length(title) <= 200),
  found_on date,
  categories text[] not null,
  sensitive boolean not null,
  check (not sensitive or (title is null and found_on is null and cardinality(categories) = 0))
);

-- One alert: one mail to one address, however many of its subscriptions a leak concerns. Without a
-- leak it says that the subscription ends.
create table alert (
  id uuid primary key,
  subscriber_id uuid not null references alert_subscriber on delete cascade,
  address_hash bytea not null check (octet_length(address_hash) = 16),
  leak_id uuid references alert_leak,
  made_at timestamptz not null,
  sent_at timestamptz
);
create unique index alert_once on alert (address_hash, leak_id);
create index alert_of_subscriber on alert (subscriber_id);
create index alert_sent on alert (sent_at);

-- The lane of alerts.
create table alert_delivery (
  id uuid primary key references alert on delete cascade,
  available_at timestamptz not null,
  attempts integer not null default 0,
  tries integer not null default 0 check (tries >= 0),
  returned integer not null default 0,
  first_tried_at timestamptz,
  last_answer text
);
create index alert_delivery_due on alert_delivery (available_at);

-- Somebody wants all alerts to an address to end and has no code at hand. Written for every address,
-- so that the answer and its time say nothing; deleted as soon as the mail is sent or there is none.
create table alert_stop (
  id uuid primary key,
  available_at timestamptz not null,
  attempts integer not null default 0,
  ends_at timestamptz not null,
  sealed_email bytea not null check (octet_length(sealed_email) <= 400),
  language text not null check (language in ('VI', 'ZH_HANS', 'EN'))
);
create index alert_stop_due on alert_stop (available_at);

grant select, insert, update, delete
  on alert_subscriber, alert, alert_delivery, alert_stop to notification_app;
grant select, insert on alert_leak to notification_app;

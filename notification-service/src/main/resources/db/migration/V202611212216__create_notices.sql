-- Notices to authorities. A message is kept sealed: it names contact persons.
create table notice (
  message_id uuid primary key,
  authority_id uuid not null,
  report_reference text not null,
  revision int not null check (revision > 0),
  message_sha256 bytea not null check (octet_length(message_sha256) = 32),
  sealed_message bytea not null,
  accepted_at timestamptz not null,
  delivered_at timestamptz,
  tries int not null default 0 check (tries >= 0)
);

-- The urgent lane: one row for each notice that no mail server has taken yet.
-- available_at is schedule, retry delay and lease at once; 'infinity' is the dead letter.
create table notice_delivery (
  id uuid primary key references notice (message_id),
  available_at timestamptz not null,
  attempts int not null default 0,
  tries int not null default 0 check (tries >= 0),
  first_tried_at timestamptz,
  last_answer text
);

create index notice_delivery_due on notice_delivery (available_at);

alter table notice enable row level security;

create policy notice_of_its_senders on notice
  using (current_setting('app.role', true) in ('system', 'notice-sender', 'operator'));

grant select, insert on notice to notification_app;
grant update (delivered_at, tries) on notice to notification_app;
grant select, insert, update, delete on notice_delivery to notification_app;

-- Which addresses are not written to, under a keyed hash, until when.
create table suppression (
  address_hash bytea not null check (octet_length(address_hash) = 16),
  reason text not null check (reason in ('bounced', 'complained')),
  since timestamptz not null,
  until timestamptz not null check (until > since),
  primary key (address_hash, reason)
);

create index suppression_until on suppression (until);

alter table suppression enable row level security;

create policy suppression_of_the_house on suppression
  using (current_setting('app.role', true) in ('system', 'operator'));

grant select, insert, update, delete on suppression to notification_app;

-- The return mailbox is read by one replica at a time: available_at is the next look and the lease.
create table return_mailbox (
  id uuid primary key,
  available_at timestamptz not null,
  attempts int not null default 0
);

insert into return_mailbox (id, available_at)
values ('00000000-0000-4000-8000-000000000001', '2026-11-22T00:00:00Z');

-- What was read from it, by its number there: nothing counts twice.
create table returned_mail (
  uid_validity bigint not null,
  uid bigint not null,
  read_at timestamptz not null,
  kind text not null,
  known boolean not null,
  primary key (uid_validity, uid)
);

create index returned_mail_read_at on returned_mail (read_at);

grant select, update on return_mailbox to notification_app;
grant select, insert, delete on returned_mail to notification_app;

-- When the letter came back that had been accepted.
alter table recipient add column returned_at timestamptz;

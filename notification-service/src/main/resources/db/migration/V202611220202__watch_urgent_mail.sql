-- The alarm of urgent mail that does not leave: one row, worked on by one replica at a time.
-- available_at is the next look; raised_at is when it became too late, told_* what the second
-- channel was told last.
create table mail_alarm (
  id uuid primary key,
  available_at timestamptz not null,
  attempts int not null default 0,
  raised_at timestamptz,
  told_at timestamptz,
  told_raised boolean not null default false
);

insert into mail_alarm (id, available_at)
values ('00000000-0000-0000-0000-00000000a1a5', '2000-01-01T00:00Z');

-- What each replica says of its relays, some seconds old at most.
create unlogged table relay_state (
  replica_id uuid not null,
  lane text not null,
  relay text not null,
  server text not null,
  resting boolean not null,
  sent bigint not null,
  per_minute bigint not null,
  trouble text,
  seen_at timestamptz not null,
  primary key (replica_id, lane, relay)
);

create index recipient_accepted on recipient (settled_at) where outcome = 'accepted';

grant select, update on mail_alarm to notification_app;
grant select, insert, update, delete on relay_state to notification_app;

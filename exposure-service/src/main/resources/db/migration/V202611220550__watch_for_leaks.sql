-- What newly published leaks are searched for: points, as in runs, under the identifiers of subscriptions
-- of the notification service, which knows whom to tell. No row says what is watched, or for whom.
create table watch (
  epoch integer not null check (epoch > 0),
  point bytea not null check (octet_length(point) = 16),
  subscription_id uuid not null,
  -- Whether what is watched is the address to which alerts go: then its reader has proved to hold it, and
  -- is told of sensitive leaks too.
  own boolean not null,
  primary key (epoch, point, subscription_id)
);
create index watch_of_subscription on watch (subscription_id, epoch);

-- Newly published leaks whose runs are still to be compared with what is watched: one row a leak, claimed
-- by lease. What was done stands in the row, so that whoever takes over goes on there.
create table leak_matching (
  id uuid primary key references leak,
  available_at timestamptz not null,
  attempts integer not null default 0,
  epoch integer not null default 0,
  after_point bytea not null default '' check (octet_length(after_point) <= 16),
  concerned bigint not null default 0
);
create index leak_matching_available on leak_matching (available_at);

-- The one row that goes, once a day, through all that is watched, and asks which subscriptions are over.
create table watch_review (
  id uuid primary key,
  available_at timestamptz not null,
  attempts integer not null default 0,
  after_subscription uuid not null default '00000000-0000-0000-0000-000000000000'
);
create index watch_review_available on watch_review (available_at);
insert into watch_review (id, available_at) values (gen_random_uuid(), now());

grant select, insert, delete on watch to exposure_app;
grant select, insert, update, delete on leak_matching to exposure_app;
grant select, update on watch_review to exposure_app;

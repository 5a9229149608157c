-- The totals of each list's ledger, kept by whatever writes a row of the list, in its statement: so
-- they are right in every snapshot, and no look at them counts ten million rows.
--
-- Each database session keeps a part of its own, which no other ever writes: nobody waits for
-- anybody, and what a part says alone means nothing. The total is counted beside the outcomes, each
-- by its own condition, so that parts that don't balance show that something is wrong.
create table ledger_part (
  list_id uuid not null,
  organisation_id uuid not null,
  session int not null default pg_backend_pid(),
  total bigint not null,
  accepted bigint not null,
  bounced bigint not null,
  suppressed bigint not null,
  unreachable bigint not null,
  cancelled bigint not null,
  pending bigint not null,
  primary key (list_id, session)
) with (fillfactor = 50);

alter table ledger_part enable row level security;

create policy ledger_part_of_its_organisation on ledger_part
  using (current_setting('app.role', true) = 'system'
    or (current_setting('app.role', true) = 'company'
        and organisation_id::text = current_setting('app.organisation', true)));

grant select, insert, update, delete on ledger_part to notification_app;

create function count_arrivals() returns trigger language plpgsql
  set search_path from current as $$
begin
  insert into ledger_part as part (list_id, organisation_id, total, accepted, bounced, suppressed,
    unreachable, cancelled, pending)
  select list_id, organisation_id, count(*),
    count(*) filter (where outcome = 'accepted'),
    count(*) filter (where outcome = 'bounced'),
    count(*) filter (where outcome = 'suppressed'),
    count(*) filter (where outcome = 'unreachable'),
    count(*) filter (where outcome = 'cancelled'),
    count(*) filter (where outcome is null)
  from arrived group by list_id, organisation_id
  on conflict (list_id, session) do update set
    total = part.total + excluded.total,
    accepted = part.accepted + excluded.accepted,
    bounced = part.bounced + excluded.bounced,
    suppressed = part.suppressed + excluded.suppressed,
    unreachable = part.unreachable + excluded.unreachable,
    cancelled = part.cancelled + excluded.cancelled,
    pending = part.pending + excluded.pending;
  return null;
end
$$;

create function count_changes() returns trigger language plpgsql
  set search_path from current as $$
begin
  insert into ledger_part as part (list_id, organisation_id, total, accepted, bounced, suppressed,
    unreachable, cancelled, pending)
  select list_id, organisation_id, 0,
    coalesce(sum(rows) filter (where outcome = 'accepted'), 0),
    coalesce(sum(rows) filter (where outcome = 'bounced'), 0),
    coalesce(sum(rows) filter (where outcome = 'suppressed'), 0),
    coalesce(sum(rows) filter (where outcome = 'unreachable'), 0),
    coalesce(sum(rows) filter (where outcome = 'cancelled'), 0),
    coalesce(sum(rows) filter (where outcome is null), 0)
  from (
    select list_id, organisation_id, outcome, 1 as rows from become
    union all
    select list_id, organisation_id, outcome, -1 from were) as moved
  group by list_id, organisation_id
  on conflict (list_id, session) do update set
    accepted = part.accepted + excluded.accepted,
    bounced = part.bounced + excluded.bounced,
    suppressed = part.suppressed + excluded.suppressed,
    unreachable = part.unreachable + excluded.unreachable,
    cancelled = part.cancelled + excluded.cancelled,
    pending = part.pending + excluded.pending;
  return null;
end
$$;

lock table recipient in share row exclusive mode;

insert into ledger_part (list_id, organisation_id, total, accepted, bounced, suppressed,
  unreachable, cancelled, pending)
select list_id, organisation_id, count(*),
  count(*) filter (where outcome = 'accepted'),
  count(*) filter (where outcome = 'bounced'),
  count(*) filter (where outcome = 'suppressed'),
  count(*) filter (where outcome = 'unreachable'),
  count(*) filter (where outcome = 'cancelled'),
  count(*) filter (where outcome is null)
from recipient group by list_id, organisation_id;

create trigger recipient_arrives after insert on recipient
  referencing new table as arrived for each statement execute function count_arrivals();

create trigger recipient_changes after update on recipient
  referencing old table as were new table as become
  for each statement execute function count_changes();

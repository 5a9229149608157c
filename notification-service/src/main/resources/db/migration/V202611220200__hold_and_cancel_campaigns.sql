-- Which authorities have the notices of a report, by name and for themselves.
alter table notice add column authority_name text;

create index notice_of_report on notice (report_reference, authority_id);

create policy notice_of_its_authority on notice for select
  using (current_setting('app.role', true) = 'police'
    and authority_id::text = current_setting('app.authority', true));

-- held_until is that of the longest hold on the report: a campaign runs when it is null.
alter table campaign
  add column held_until timestamptz,
  add column cancelled_at timestamptz;

create index campaign_of_reference on campaign (report_reference);

create policy campaign_of_its_authorities on campaign
  using (current_setting('app.role', true) = 'police'
    and exists (select from notice n where n.report_reference = campaign.report_reference));

-- A hold stops the telling of one report, in campaigns that run and in those that will.
create table telling_hold (
  id uuid primary key,
  report_reference text not null,
  authority_id uuid not null,
  authority_name text not null,
  officer text not null,
  ground text not null,
  placed_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > placed_at),
  released_at timestamptz,
  released_by text,
  check (released_by is null or released_at is not null)
);

create index telling_hold_of_report on telling_hold (report_reference);

alter table telling_hold enable row level security;

create policy telling_hold_of_its_readers on telling_hold
  using (current_setting('app.role', true) = 'system'
    or (current_setting('app.role', true) = 'police'
      and exists (select from notice n where n.report_reference = telling_hold.report_reference))
    or (current_setting('app.role', true) = 'company'
      and exists (
        select from campaign c where c.report_reference = telling_hold.report_reference)));

-- When a hold ends by itself: available_at is its end, and the lease of whoever ends it.
create table hold_end (
  id uuid primary key references telling_hold (id),
  available_at timestamptz not null,
  attempts int not null default 0
);

create index hold_end_due on hold_end (available_at);

alter table recipient drop constraint recipient_outcome_check;
alter table recipient add constraint recipient_outcome_check
  check (outcome in ('accepted', 'bounced', 'suppressed', 'unreachable', 'cancelled')) not valid;

grant select, insert, update on telling_hold to notification_app;
grant select, insert, update, delete on hold_end to notification_app;

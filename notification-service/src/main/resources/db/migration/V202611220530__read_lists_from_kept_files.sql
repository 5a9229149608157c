-- The file of a list while its rows are being read, sealed under the list's data key.
create table list_chunk (
  owner_id uuid not null,
  seq integer not null check (seq >= 0),
  bytes bytea not null,
  primary key (owner_id, seq)
);

-- sealed bytes don't compress
alter table list_chunk alter column bytes set storage external;

-- The texts of a workbook while its rows are being read, sealed under a key in memory only.
create table list_text_page (
  list_id uuid not null,
  seq integer not null check (seq >= 0),
  bytes bytea not null,
  primary key (list_id, seq)
);

alter table list_text_page alter column bytes set storage external;

-- A file on its way to being a campaign's list; its id becomes the list's.
create table list_reading (
  id uuid primary key,
  campaign_id uuid not null references campaign (id),
  organisation_id uuid not null,
  file_name text not null,
  state text not null check (state in ('receiving', 'reading', 'asking', 'refused')),
  begun_at timestamptz not null,
  bytes bigint not null default 0 check (bytes >= 0),
  bytes_read bigint not null default 0 check (bytes_read >= 0),
  -- how far its rows are written: whoever reads it again begins after them
  rows_read bigint not null default 0 check (rows_read >= 0),
  -- what was learned of it on its way in, as JSON
  told text,
  -- how it is read, as JSON
  form text,
  -- whether its columns are to be shown before it is read, however clear they are
  ask boolean not null,
  -- some rows of a workbook, sealed under the list's data key
  sealed_sample bytea,
  fault text,
  check ((state = 'refused') = (fault is not null))
);

create index list_reading_of_campaign on list_reading (campaign_id);

alter table list_reading enable row level security;

create policy list_reading_of_its_organisation on list_reading
  using (current_setting('app.role', true) = 'system'
    or (current_setting('app.role', true) = 'company'
        and organisation_id::text = current_setting('app.organisation', true)));

-- What is to be done next with a list, and when: read it, destroy its key, or drop it whole.
create table list_task (
  id uuid primary key,
  available_at timestamptz not null,
  attempts int not null default 0,
  task text not null check (task in ('read', 'destroy', 'drop'))
);

create index list_task_due on list_task (available_at);

-- Counted while it is read; the maps as JSON, null of lists from before.
alter table subscriber_list
  add column without_email bigint not null default 0 check (without_email >= 0),
  add column refused_by text,
  add column by_language text,
  add column columns text,
  add column destroyed_at timestamptz;

-- Each list that is there is looked at once; when its key goes is told by its campaign.
insert into list_task (id, available_at, task)
select id, now(), case when ready_at is null then 'drop' else 'destroy' end from subscriber_list;

-- People without an address are on the list, and no letter goes to them.
alter table recipient alter column address_hash drop not null;

alter table refused_row add column sheet int check (sheet > 0);

grant select, insert, update, delete
  on list_chunk, list_text_page, list_reading, list_task to notification_app;

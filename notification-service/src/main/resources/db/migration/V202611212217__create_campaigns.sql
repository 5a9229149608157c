-- Campaigns: one telling of one list of subscribers, for one organisation.
create table campaign (
  id uuid primary key,
  organisation_id uuid not null,
  report_id uuid not null,
  report_reference text not null,
  organisation_name text not null,
  state text not null check (state in ('draft', 'held', 'running', 'paused', 'complete')),
  list_id uuid,
  -- how far its list has been put into the lane: the last position
  fed_to bigint not null default 0,
  tests_sent int not null default 0 check (tests_sent >= 0),
  created_at timestamptz not null,
  started_at timestamptz,
  completed_at timestamptz,
  version int not null,
  check (state = 'draft' or (list_id is not null and started_at is not null)),
  check ((state = 'complete') = (completed_at is not null))
);

create index campaign_of_report on campaign (organisation_id, report_id);

create table campaign_letter (
  campaign_id uuid not null references campaign (id),
  language text not null check (language in ('vi', 'zh-Hans', 'en')),
  organisation_id uuid not null,
  subject text not null,
  what_happened text not null,
  what_information text not null,
  what_we_do text not null,
  what_you_can_do text not null,
  more_information text not null,
  written_at timestamptz not null,
  primary key (campaign_id, language)
);

-- A list is staged while it is read (ready_at is null) and then becomes its campaign's.
create table subscriber_list (
  id uuid primary key,
  campaign_id uuid not null references campaign (id),
  organisation_id uuid not null,
  file_name text not null,
  -- the list's data key under the master key; without it nobody can read a row
  wrapped_key bytea,
  accepted bigint not null default 0 check (accepted >= 0),
  refused bigint not null default 0 check (refused >= 0),
  duplicates bigint not null default 0 check (duplicates >= 0),
  uploaded_at timestamptz not null,
  ready_at timestamptz
);

create index subscriber_list_of_campaign on subscriber_list (campaign_id);

alter table campaign
  add constraint campaign_has_list foreign key (list_id) references subscriber_list (id);

-- The people to be told. Whatever names a person is sealed or hashed under a key.
create table recipient (
  id uuid primary key,
  list_id uuid not null references subscriber_list (id) on delete cascade,
  organisation_id uuid not null,
  position bigint not null check (position > 0),
  language text not null check (language in ('vi', 'zh-Hans', 'en')),
  address_hash bytea not null check (octet_length(address_hash) = 16),
  code_hash bytea not null check (octet_length(code_hash) = 16),
  sealed_person bytea not null,
  outcome text check (outcome in ('accepted', 'bounced', 'suppressed', 'unreachable')),
  settled_at timestamptz,
  tries int not null default 0 check (tries >= 0),
  last_answer text,
  check ((outcome is null) = (settled_at is null))
);

-- one person, one letter a campaign
create unique index recipient_once_a_list on recipient (list_id, address_hash);
create unique index recipient_in_order on recipient (list_id, position);
create unique index recipient_by_code on recipient (code_hash);

create table refused_row (
  list_id uuid not null references subscriber_list (id) on delete cascade,
  organisation_id uuid not null,
  line bigint not null check (line > 0),
  column_name text not null,
  reason text not null
);

create index refused_row_of_list on refused_row (list_id, line);

-- The campaigns' lane: the letters that are on their way. Fed from the list a window at a time.
create table letter_delivery (
  id uuid primary key references recipient (id),
  campaign_id uuid not null references campaign (id),
  available_at timestamptz not null,
  attempts int not null default 0,
  tries int not null default 0 check (tries >= 0),
  first_tried_at timestamptz,
  last_answer text
);

create index letter_delivery_due on letter_delivery (available_at);
create index letter_delivery_of_campaign on letter_delivery (campaign_id, tries);

-- One row for each running campaign: when it is its turn to feed the lane.
create table campaign_turn (
  id uuid primary key references campaign (id),
  available_at timestamptz not null,
  attempts int not null default 0
);

create index campaign_turn_due on campaign_turn (available_at);

do $$
declare
  walled text;
begin
  foreach walled in array
    array['campaign', 'campaign_letter', 'subscriber_list', 'recipient', 'refused_row']
  loop
    execute format('alter table %I enable row level security', walled);
    execute format(
      'create policy %I on %I using (
         current_setting(''app.role'', true) = ''system''
         or (current_setting(''app.role'', true) = ''company''
             and organisation_id::text = current_setting(''app.organisation'', true)))',
      walled || '_of_its_organisation', walled);
  end loop;
end
$$;

grant select, insert, update on campaign, campaign_letter to notification_app;
grant select, insert, update, delete
  on subscriber_list, recipient, refused_row, letter_delivery, campaign_turn
  to notification_app;

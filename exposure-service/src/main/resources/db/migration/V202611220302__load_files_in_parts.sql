-- A file is loaded in parts, which replicas share: a row for each, claimed by lease until its run is durable.
-- What was counted in a part stands with it, so that a second try of it starts from nothing.
create table load_part (
  id uuid primary key,
  upload_id uuid not null references upload on delete cascade,
  from_byte bigint not null check (from_byte >= 0),
  to_byte bigint not null check (to_byte > from_byte),
  available_at timestamptz not null,
  attempts integer not null default 0,
  bytes_read bigint not null default 0,
  rows bigint not null default 0,
  phones bigint not null default 0,
  national_ids bigint not null default 0,
  emails bigint not null default 0,
  refused jsonb not null default '{}',
  -- The run of its points; null until that is durable.
  run_id uuid unique,
  run_entries bigint,
  run_bytes bigint,
  run_sha256 text,
  check ((run_id is null) = (run_sha256 is null))
);
create index load_part_available on load_part (available_at) where run_id is null;
create index load_part_upload on load_part (upload_id);
grant select, insert, update on load_part to exposure_app;

-- A row of `loading` stands for what is done once for a file: before its parts, and after them.
alter table loading add column stage text not null default 'PLAN' check (stage in ('PLAN', 'MERGE'));

-- When the reading began; tells how much time is left.
alter table load add column begun_at timestamptz;

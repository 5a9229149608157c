-- A leak and where it stands. `number` is what the index calls it: 16 bits, never used again.
create table leak (
  id uuid primary key,
  number integer not null unique generated always as identity (minvalue 1 maxvalue 65535),
  name text not null unique check (name ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,58}[A-Za-z0-9]$'),
  title text not null check (length(title) between 1 and 200),
  description text not null check (length(description) between 1 and 10000),
  found_on date not null,
  found_where text check (length(found_where) <= 500),
  categories text[] not null check (cardinality(categories) between 1 and 18),
  sectors text[] not null check (cardinality(sectors) <= 16),
  organisation text check (length(organisation) <= 300),
  sensitive boolean not null,
  state text not null check (state in ('AWAITING_UPLOAD', 'LOADING', 'REVIEW', 'PUBLISHED', 'RETIRED', 'FAILED')),
  created_at timestamptz not null,
  -- Set when publication is asked for; the leak is published when the index that holds it is.
  publication_asked_at timestamptz,
  published_at timestamptz,
  check (state <> 'PUBLISHED' or published_at is not null)
);
create index leak_published on leak (published_at desc) where state = 'PUBLISHED';

-- How far the loading of a leak's file has come: counts, never a value.
create table load (
  leak_id uuid primary key references leak,
  bytes_total bigint not null check (bytes_total >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes_read bigint not null default 0,
  rows bigint not null default 0,
  phones bigint not null default 0,
  national_ids bigint not null default 0,
  emails bigint not null default 0,
  duplicates bigint not null default 0,
  entries bigint not null default 0,
  refused jsonb not null default '{}',
  failure text
);

-- An uploaded file, sealed under a key of its own, until its run is durable. The key is wrapped by the
-- master key, which is not in the database.
create table upload (
  id uuid primary key,
  leak_id uuid not null references leak,
  wrapped_key bytea not null,
  begun_at timestamptz not null
);
create table upload_chunk (
  owner_id uuid not null,
  seq integer not null check (seq >= 0),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (owner_id, seq)
);
alter table upload_chunk alter column bytes set storage external;

-- Files to load: one row an upload, claimed by lease.
create table loading (
  id uuid primary key references upload on delete cascade,
  available_at timestamptz not null,
  attempts integer not null default 0
);
create index loading_available on loading (available_at);

-- A sorted run of a leak: points, nothing that names anybody.
create table run (
  id uuid primary key,
  leak_id uuid not null unique references leak,
  epoch integer not null check (epoch > 0),
  normaliser_version integer not null,
  entries bigint not null check (entries >= 0),
  bytes bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null
);
create table run_chunk (
  owner_id uuid not null,
  seq integer not null check (seq >= 0),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (owner_id, seq)
);
alter table run_chunk alter column bytes set storage external;

-- Requests to build the index anew, claimed by lease.
create table indexing (
  id uuid primary key,
  available_at timestamptz not null,
  attempts integer not null default 0
);
create index indexing_available on indexing (available_at);

-- Generations of the index. The one that is served is named by the only row of `served_generation`.
create sequence generation_number as bigint minvalue 1;
create table generation (
  id uuid primary key,
  number bigint not null unique,
  epoch integer not null check (epoch > 0),
  bucket_bits integer not null,
  bucket_bytes integer not null,
  entries bigint not null,
  bytes bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  built_at timestamptz not null
);
create table generation_chunk (
  owner_id uuid not null,
  seq integer not null check (seq >= 0),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (owner_id, seq)
);
alter table generation_chunk alter column bytes set storage external;
create table served_generation (
  one_row boolean primary key default true check (one_row),
  generation_id uuid not null references generation
);

create table audit_entry (
  number bigint primary key,
  at timestamptz not null,
  actor text not null,
  role text not null,
  action text not null,
  thing text not null,
  detail text,
  from_address text,
  sha256 bytea not null check (octet_length(sha256) = 32)
);
create index audit_entry_thing on audit_entry (thing, number);

grant select, insert, update on leak, load, served_generation to exposure_app;
grant select, insert, delete on upload, run, generation to exposure_app;
grant select, insert, delete on upload_chunk, run_chunk, generation_chunk to exposure_app;
grant select, insert, update, delete on loading, indexing to exposure_app;
grant delete on load to exposure_app;
grant select, insert on audit_entry to exposure_app;
grant usage on sequence generation_number to exposure_app;

-- Keys by which organisations ask for accounts. Of a key only its SHA-256 is kept: it is 128 random bits,
-- so nobody tries them out.
create table access_key (
  id uuid primary key,
  key_sha256 bytea not null unique check (octet_length(key_sha256) = 32),
  organisation_id uuid not null,
  organisation_name text not null check (length(organisation_name) between 1 and 300),
  requests_per_minute integer not null check (requests_per_minute between 1 and 6000),
  created_at timestamptz not null,
  revoked_at timestamptz,
  -- The budget: until when what was asked for has used it up. Moved forward by one share a request.
  spent_until timestamptz not null,
  last_used_on date
);
create index access_key_created on access_key (created_at desc);

grant select, insert on access_key to exposure_app;
grant update (revoked_at, spent_until, last_used_on) on access_key to exposure_app;

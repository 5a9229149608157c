-- Token buckets: of an address, of a network, and one of everybody. A name is a keyed hash, so that
-- nobody reads here who asked; `state` is Bucket4j's own. A row goes when its bucket is full again.
create table budget (
  name uuid primary key,
  state bytea check (octet_length(state) <= 1000),
  full_at timestamptz not null
);
create index budget_full on budget (full_at);

grant select, insert, update, delete on budget to exposure_app;

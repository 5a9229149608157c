-- Who did what to which thing; each entry carries the hash of the one before it.
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

create index audit_entry_by_thing on audit_entry (thing, number);

grant select, insert on audit_entry to notification_app;

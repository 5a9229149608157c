-- The web domain of the organisation that a leak is traced to, as clients of the catalogue filter by.
alter table leak add column domain text
  check (length(domain) <= 253 and domain ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$');

-- How many elements were asked for in a minute, on all replicas together: what is usual, and whether
-- much more is asked now. Kept for a week.
create table check_minute (
  minute timestamptz primary key,
  elements bigint not null check (elements >= 0)
);

grant select, insert, update, delete on check_minute to exposure_app;

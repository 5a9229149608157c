-- What can be used a limited number of times: a solved puzzle once, a token once for each bucket it
-- opens. `uses` counts every try. Rows go when what they stand for has expired.
create table spent (
  id uuid primary key,
  uses integer not null check (uses > 0),
  expires_at timestamptz not null
);
create index spent_expires on spent (expires_at);

grant select, insert, update, delete on spent to exposure_app;

-- Somebody asks for the leaks of an address or number of their own, and waits for the code that is sent to
-- it. A row is work twice: once to send the code, once, when the code has expired, to be deleted. The address
-- is sealed under the master key; the code follows from the row's identifier and is kept nowhere.
create table own_leaks_request (
  id uuid primary key,
  available_at timestamptz not null,
  attempts integer not null default 0,
  sealed_identifier bytea not null,
  language text not null check (language in ('VI', 'ZH_HANS', 'EN')),
  expires_at timestamptz not null,
  -- Whether the budget of the address allows a code; null until that was asked.
  allowed boolean,
  -- How often a code was entered, right or wrong.
  tries integer not null default 0 check (tries >= 0)
);
create index own_leaks_request_available on own_leaks_request (available_at);

grant select, insert, update, delete on own_leaks_request to exposure_app;

-- What remains to be mailed of "something waits, sign in": a row holds identifiers only, the mailbox is looked up
-- when it is sent. One row a recipient; without an authority it is for the company.
create table prompt (
  id uuid primary key,
  report_id uuid not null references report,
  authority_id uuid references authority,
  recipient text not null check (recipient in ('AUTHORITY', 'DPO', 'CONTACT_24X7')),
  kind text not null check (length(kind) between 1 and 40),
  due_at timestamptz,
  available_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  check ((recipient = 'AUTHORITY') = (authority_id is not null))
);
create index prompt_due on prompt (available_at);

-- One timer a row: what falls due while the service is stopped is found when it starts.
create table duty_timer (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  -- how long before the deadline
  lead_seconds integer not null check (lead_seconds >= 0),
  due_at timestamptz not null,
  available_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  unique (obligation_id, lead_seconds)
);
create index duty_timer_due on duty_timer (available_at);

-- What a timer has done is never done again, also when the same deadline is planned again.
create table duty_reminder (
  obligation_id uuid not null references obligation,
  lead_seconds integer not null,
  due_at timestamptz not null,
  reminded_at timestamptz not null,
  primary key (obligation_id, lead_seconds, due_at)
);

create policy system_draft on draft for select to report_app using (caller_role() = 'system');

grant select, insert, update, delete on prompt, duty_timer to report_app;
grant select, insert on duty_reminder to report_app;

create function wake_prompts() returns trigger language plpgsql as $$
begin
  perform pg_notify('report_prompt', '');
  return null;
end $$;
create trigger wake_prompts after insert on prompt for each statement execute function wake_prompts();

-- Mails that say that something waits behind the sign-in. They go out on the urgent lane, whose
-- deliveries so belong to a notice or to a prompt. The address is kept sealed.
create table prompt (
  message_id uuid primary key,
  message_sha256 bytea not null check (octet_length(message_sha256) = 32),
  sealed_message bytea not null check (octet_length(sealed_message) <= 4096),
  accepted_at timestamptz not null,
  delivered_at timestamptz,
  tries int not null default 0 check (tries >= 0)
);

alter table notice_delivery drop constraint notice_delivery_id_fkey;

alter table prompt enable row level security;
create policy prompt_of_its_senders on prompt
  using (current_setting('app.role', true) in ('system', 'notice-sender', 'operator'));

grant select, insert on prompt to notification_app;
grant update (delivered_at, tries) on prompt to notification_app;

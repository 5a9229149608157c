-- Where an authority's notices are posted, beside their mail. The secrets are kept sealed; the older
-- one signs, too, until its time is over.
create table authority_webhook (
  authority_id uuid primary key,
  url text not null check (length(url) <= 500),
  sealed_secret bytea not null,
  secret_since timestamptz not null,
  sealed_older bytea,
  older_until timestamptz,
  delivered_at timestamptz,
  check ((sealed_older is null) = (older_until is null))
);

-- One row for each notice that no receiver has taken yet. available_at is schedule, retry delay and
-- lease at once; 'infinity' is the dead letter.
create table webhook_delivery (
  id uuid primary key references notice (message_id),
  authority_id uuid not null references authority_webhook (authority_id) on delete cascade,
  available_at timestamptz not null,
  attempts int not null default 0,
  tries int not null default 0 check (tries >= 0),
  first_tried_at timestamptz,
  last_answer text
);

create index webhook_delivery_due on webhook_delivery (available_at);
create index webhook_delivery_of_authority on webhook_delivery (authority_id);

grant select, insert, update, delete on authority_webhook to notification_app;
grant select, insert, update, delete on webhook_delivery to notification_app;

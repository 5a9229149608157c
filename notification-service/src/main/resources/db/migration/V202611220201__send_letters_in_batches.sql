-- How often a delivery was given back without a try: no relay was there, or its domain was busy.
alter table notice_delivery add column returned int not null default 0;
alter table letter_delivery add column returned int not null default 0;

-- The rows of a lane come and go by the thousand a second. Their recipients are theirs by the
-- statement that feeds them; a check of each again, with a lock on the recipient, is what it costs.
alter table letter_delivery drop constraint letter_delivery_id_fkey;
alter table letter_delivery drop constraint letter_delivery_campaign_id_fkey;

-- Room in each page for the outcome, so that it is written beside the row and touches no index.
alter table recipient set (fillfactor = 80);

-- Who shares the limits of relays and domains at this moment.
create unlogged table sending_replica (
  id uuid primary key,
  seen_at timestamptz not null
);

grant select, insert, update, delete on sending_replica to notification_app;

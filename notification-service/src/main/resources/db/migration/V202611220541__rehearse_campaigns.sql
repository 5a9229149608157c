-- A drill is a campaign whose mail nobody carries. The mark is set when it begins and stays.
alter table campaign
  add column drill boolean not null default false,
  add column drill_temporary int not null default 0 check (drill_temporary between 0 and 100),
  add column drill_bounced int not null default 0 check (drill_bounced between 0 and 100),
  add column drill_complained int not null default 0 check (drill_complained between 0 and 100),
  add constraint campaign_drill_shares
    check (drill_temporary + drill_bounced + drill_complained <= case when drill then 100 else 0 end);

create function keep_drill_mark() returns trigger language plpgsql as $$
begin
  if new.drill <> old.drill then
    raise exception 'a campaign is a drill from its beginning to its end, or never';
  end if;
  return new;
end
$$;

create trigger campaign_keeps_drill_mark before update of drill on campaign
  for each row execute function keep_drill_mark();

-- The lane is counted without drills.
alter table letter_delivery add column drill boolean not null default false;

-- Drills can be deleted, with all they have; nothing else can.
create policy campaign_goes_when_a_drill on campaign as restrictive for delete using (drill);
create policy letter_goes_with_a_drill on campaign_letter as restrictive for delete
  using (exists (select from campaign c where c.id = campaign_id and c.drill));
grant delete on campaign, campaign_letter to notification_app;

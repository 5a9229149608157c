-- Roles and schemas of Breach Portal, run once by a superuser in the database `breach_portal`.
-- A schema's owner migrates it; its runtime role reads and writes rows and nothing else. No role
-- reaches into another's schema. Passwords are set by whoever runs this: they are no part of it.
do $$
declare
  area text;
begin
  revoke create on schema public from public;
  foreach area in array array['report', 'notification', 'exposure'] loop
    if not exists (select from pg_roles where rolname = area || '_owner') then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', area || '_owner');
    end if;
    if not exists (select from pg_roles where rolname = area || '_app') then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', area || '_app');
    end if;
    execute format('create schema if not exists %I authorization %I', area, area || '_owner');
    execute format('revoke all on schema %I from public', area);
    execute format('grant usage on schema %I to %I', area, area || '_app');
    execute format('alter role %I in database %I set search_path = %I', area || '_owner', current_database(), area);
    execute format('alter role %I in database %I set search_path = %I', area || '_app', current_database(), area);
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to report_owner, report_app, notification_owner, notification_app, exposure_owner, exposure_app',
    current_database());
end
$$;

#!/usr/bin/env bash
# Runs once, after 10-bootstrap.sql, when the data folder is empty: gives the roles their passwords
# from the environment and makes Keycloak its own database.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set=report_app="$REPORT_APP_PASSWORD" --set=report_owner="$REPORT_OWNER_PASSWORD" \
  --set=notification_app="$NOTIFICATION_APP_PASSWORD" \
  --set=notification_owner="$NOTIFICATION_OWNER_PASSWORD" \
  --set=exposure_app="$EXPOSURE_APP_PASSWORD" --set=exposure_owner="$EXPOSURE_OWNER_PASSWORD" \
  --set=keycloak="$KEYCLOAK_PASSWORD" <<'SQL'
alter role report_app login password :'report_app';
alter role report_owner login password :'report_owner';
alter role notification_app login password :'notification_app';
alter role notification_owner login password :'notification_owner';
alter role exposure_app login password :'exposure_app';
alter role exposure_owner login password :'exposure_owner';
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL

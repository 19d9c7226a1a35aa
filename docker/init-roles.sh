#!/bin/sh
# Runs once, on an empty database directory: the owner migrates, the application may not rewrite what was recorded.
set -eu

psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner_password="$(cat /run/secrets/owner_password)" \
  --set app_password="$(cat /run/secrets/app_password)" <<'SQL'
create role sanshe_owner login password :'owner_password';
create role sanshe_app login password :'app_password';
create database sanshe owner sanshe_owner;
revoke all on database sanshe from public;
grant connect on database sanshe to sanshe_app;
SQL

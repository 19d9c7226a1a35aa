#!/bin/sh
# Makes the secret files that are missing; keeps those that are there. Back up field_key: without it sensitive fields are lost.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
for name in postgres_password owner_password app_password; do
  [ -s "secrets/$name" ] || openssl rand -hex 24 | tr -d '\n' > "secrets/$name"
done
[ -s secrets/field_key ] || openssl rand -base64 32 | tr -d '\n' > secrets/field_key
# readable inside of the containers, whose users have other numbers; the directory keeps everybody else out
chmod 644 secrets/*

#!/bin/sh
# Runs once, when the database is created: the apps' role without superuser rights, its database, and the extensions they need, there
# and in the template of later databases. At last the superuser loses its password, so nobody can log in as such over the network.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --set password="${DATABASE_PASSWORD:?}" --username "${POSTGRES_USER:-postgres}" --dbname template1 <<'SQL'
CREATE EXTENSION IF NOT EXISTS vector;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE ROLE frontdesk LOGIN PASSWORD :'password';
\connect postgres
CREATE DATABASE frontdesk OWNER frontdesk;
ALTER ROLE CURRENT_USER PASSWORD NULL;
SQL

#!/bin/sh
# The two roles of Duban: one owns the tables, the other works on them and can neither change the record nor its seals.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$DUBAN_OWNER_PASSWORD" -v programs="$DUBAN_PASSWORD" <<'SQL'
create role duban_owner login password :'owner';
create role duban login password :'programs';
create database duban owner duban_owner encoding 'UTF8' template template0;
SQL

#!/bin/bash
# Sets the database up the first time, with what /docker-entrypoint-initdb.d says, then serves it.
set -e
export PGDATA=${PGDATA:-/var/lib/postgresql/data} PATH=/usr/lib/postgresql/15/bin:$PATH
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /var/run/postgresql
  chown -R postgres "$PGDATA" /var/run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  export POSTGRES_USER=postgres POSTGRES_DB=${POSTGRES_DB:-postgres}
  initdb --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  echo "host all all all ${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  echo "host replication all all ${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  pg_ctl -o "-c listen_addresses='' -c wal_level=logical" -w start
  [ "$POSTGRES_DB" = postgres ] || createdb -U postgres "$POSTGRES_DB"
  psql -q -U postgres -v password="${POSTGRES_PASSWORD:-}" <<<"ALTER ROLE postgres PASSWORD :'password';"
  for file in /docker-entrypoint-initdb.d/*; do
    case "$file" in
      *.sql) psql -q -v ON_ERROR_STOP=1 -U postgres -d "$POSTGRES_DB" -f "$file" ;;
      *.sh) . "$file" ;;
    esac
  done
  pg_ctl -m fast -w stop
fi
exec "$@" -c listen_addresses='*'

# What Debezium logs in to the chat database as. Run once, when the database is new.
psql -v ON_ERROR_STOP=1 -v password="$CHAT_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE palimpsest LOGIN REPLICATION PASSWORD :'password';
GRANT USAGE ON SCHEMA public TO palimpsest;
GRANT SELECT ON public.chat_messages, public.palimpsest_outbox TO palimpsest;
SQL

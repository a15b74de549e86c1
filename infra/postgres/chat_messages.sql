-- The table that infra/connect/postgres-chat-messages.json reads. Where you have one of your own,
-- take over what stands below the table, and name your columns in the connector's settings.

CREATE TABLE public.chat_messages (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant          text NOT NULL,
    conversation_id text NOT NULL,
    -- whom memories are about: the author of a user's message, the user that an assistant addresses
    user_id         text,
    -- user, assistant, system or tool; other words through the setting roles
    role            text NOT NULL,
    author          text,
    body            text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    -- null while the message stands
    deleted_at      timestamptz,
    -- numbers the revisions of the turn
    version         integer NOT NULL DEFAULT 1
);

-- Counts every change of a row, whoever makes it. Without such a column, and without updated_at,
-- the time of the commit numbers the revisions: two edits within one millisecond are then one.
CREATE FUNCTION public.chat_messages_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

CREATE TRIGGER chat_messages_count
    BEFORE UPDATE ON public.chat_messages
    FOR EACH ROW EXECUTE FUNCTION public.chat_messages_count();

-- Makes the log hold rows as they were. Without it a deletion says the primary key only, and nobody
-- knows which conversation to take the turn out of; a long text that an update left alone is
-- missing from the log as well.
ALTER TABLE public.chat_messages REPLICA IDENTITY FULL;

CREATE PUBLICATION palimpsest_chat_messages FOR TABLE public.chat_messages;

-- What the connector logs in as; give it a password of your own.
--   CREATE ROLE palimpsest LOGIN REPLICATION PASSWORD '…';
--   GRANT USAGE ON SCHEMA public TO palimpsest;
--   GRANT SELECT ON public.chat_messages TO palimpsest;

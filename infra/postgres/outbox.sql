-- The outbox that infra/connect/postgres-outbox.json reads. Run it as the owner of the schema.
--
-- The chat platform inserts one row for each revision of a turn, in the same transaction that
-- changes the chat, so that either both happen or neither. Rows are never updated; old ones may be
-- deleted at any time, which takes no turn back.

CREATE TABLE public.palimpsest_outbox (
    -- orders the first snapshot
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant       text NOT NULL,
    -- unique within the tenant
    conversation text NOT NULL,
    -- unique within the conversation; an edit or a deletion keeps it
    turn         text NOT NULL,
    -- 1 for the turn as it was said; each edit or deletion counts up
    revision     integer NOT NULL DEFAULT 1,
    -- SAID, EDITED or DELETED
    change       text NOT NULL DEFAULT 'SAID',
    -- whom memories are about: the author of a user's turn, the user that an assistant addresses
    user_id      text,
    -- user, assistant, system or tool
    role         text NOT NULL,
    -- display name of who speaks
    author       text,
    -- what is said; null for DELETED only
    body         text,
    occurred_at  timestamptz NOT NULL DEFAULT now(),
    -- whatever else goes along: a JSON object of texts
    attributes   jsonb
);
-- No CHECK constraints and no unique index on purpose: they would make the chat's own transaction
-- fail. A row that makes no turn becomes a dead letter; a repeated revision is dropped.

-- Deletions are housekeeping and not published. The primary key identifies rows well enough, so
-- that no REPLICA IDENTITY FULL is needed here.
CREATE PUBLICATION palimpsest_outbox
    FOR TABLE public.palimpsest_outbox
    WITH (publish = 'insert, update');

-- What the connector logs in as; give it a password of your own.
--   CREATE ROLE palimpsest LOGIN REPLICATION PASSWORD '…';
--   GRANT USAGE ON SCHEMA public TO palimpsest;
--   GRANT SELECT ON public.palimpsest_outbox TO palimpsest;

package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.ConversationTurn;
import java.time.Instant;
import java.util.Optional;

/**
 * Says which turn a change of a row makes. What becomes of a row depends on the row alone, not on
 * whether a snapshot, the log or a replay of the log reported it.
 */
interface TurnTable {

  Optional<ConversationTurn> present(Row row) throws RejectedRecord;

  Optional<ConversationTurn> updated(Optional<Row> before, Row row, Instant at)
      throws RejectedRecord;

  Optional<ConversationTurn> removed(Optional<Row> before, Instant at) throws RejectedRecord;

  Optional<ConversationTurn> truncated() throws RejectedRecord;
}

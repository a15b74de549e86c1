package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.ConversationTurn;
import java.time.Instant;
import java.util.Optional;

/** What happened to a row, as the database's log or the first snapshot tells it. */
sealed interface RowChange {

  /**
   * The turn that the change makes; empty where it makes none.
   *
   * @throws RejectedRecord if it should make one and cannot
   */
  Optional<ConversationTurn> turn(TurnTable table) throws RejectedRecord;

  /** The row was inserted, or was there when the snapshot was taken. */
  record Present(Row row) implements RowChange {
    @Override
    public Optional<ConversationTurn> turn(TurnTable table) throws RejectedRecord {
      return table.present(row);
    }
  }

  /**
   * The row changed.
   *
   * @param before the row as it was, as far as the log keeps it
   * @param at when the transaction was committed; a replay tells the same
   */
  record Updated(Optional<Row> before, Row row, Instant at) implements RowChange {
    @Override
    public Optional<ConversationTurn> turn(TurnTable table) throws RejectedRecord {
      return table.updated(before, row, at);
    }
  }

  /**
   * The row is gone.
   *
   * @param before the row as it was, as far as the log keeps it
   * @param at when the transaction was committed; a replay tells the same
   */
  record Removed(Optional<Row> before, Instant at) implements RowChange {
    @Override
    public Optional<ConversationTurn> turn(TurnTable table) throws RejectedRecord {
      return table.removed(before, at);
    }
  }

  /** All rows are gone, and the log does not say which. */
  record Truncated() implements RowChange {
    @Override
    public Optional<ConversationTurn> turn(TurnTable table) throws RejectedRecord {
      return table.truncated();
    }
  }
}

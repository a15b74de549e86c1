package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody else's table of chat messages: a row is a turn, its changes are edits, its end is a
 * deletion. The revision comes from the version column, else from the time of the last change, else
 * from the time of the commit.
 */
final class ChatTable implements TurnTable {

  private final Columns columns;
  private final Roles roles;

  ChatTable(Columns columns, Roles roles) {
    this.columns = columns;
    this.roles = roles;
  }

  @Override
  public Optional<ConversationTurn> present(Row row) throws RejectedRecord {
    return Optional.of(standing(row, Optional.empty()));
  }

  /** The turn's next revision; none where only columns changed that a turn does not have. */
  @Override
  public Optional<ConversationTurn> updated(Optional<Row> before, Row row, Instant at)
      throws RejectedRecord {
    ConversationTurn now = standing(row, Optional.of(at));
    Optional<ConversationTurn> earlier = before.flatMap(old -> readable(old, at));
    if (earlier.isEmpty()) {
      return Optional.of(now);
    }
    ConversationTurn was = earlier.get();
    if (!sameMessage(was, now)) {
      throw RejectedRecord.atMap("CHANGED_ID");
    }
    if (sameContent(was, now)) {
      return Optional.empty();
    }
    if (columns.counted() && now.getRevision() <= was.getRevision()) {
      throw RejectedRecord.atMap("REVISION_NOT_RAISED");
    }
    return Optional.of(now);
  }

  @Override
  public Optional<ConversationTurn> removed(Optional<Row> before, Instant at)
      throws RejectedRecord {
    Row row = before.orElseThrow(() -> RejectedRecord.atMap("NO_BEFORE_IMAGE"));
    if (row.text(columns.conversation()).isEmpty()) {
      throw RejectedRecord.atMap("NO_BEFORE_IMAGE");
    }
    return Optional.of(deleted(row, Optional.of(at), at));
  }

  @Override
  public Optional<ConversationTurn> truncated() throws RejectedRecord {
    throw RejectedRecord.atMap("TRUNCATED");
  }

  /**
   * @param changedAt when the change was committed that made the row what it is, where known
   */
  private ConversationTurn standing(Row row, Optional<Instant> changedAt) throws RejectedRecord {
    if (columns.deleted().isPresent() && row.says(columns.deleted().get())) {
      Optional<Instant> updated = updated(row).or(() -> changedAt);
      return deleted(row, changedAt, updated.orElse(created(row)));
    }
    long step = step(row, changedAt);
    return turn(row)
        .setRevision(Revision.standing(step))
        .setChange(step == Revision.FIRST_STEP ? Change.SAID : Change.EDITED)
        .setOccurredAt(created(row))
        .setText(Body.of(row, columns.body()))
        .build();
  }

  /**
   * @param at when it was taken back
   */
  private ConversationTurn deleted(Row row, Optional<Instant> changedAt, Instant at)
      throws RejectedRecord {
    return turn(row)
        .setRevision(Revision.deleted(step(row, changedAt)))
        .setChange(Change.DELETED)
        .setOccurredAt(at)
        .setText("")
        .build();
  }

  private ConversationTurn.Builder turn(Row row) throws RejectedRecord {
    Role role = roles.of(row, columns.role());
    return ConversationTurn.newBuilder()
        .setTenant(columns.tenant(row))
        .setConversation(row.id(columns.conversation()))
        .setTurn(row.id(columns.turn()))
        .setUser(role == Role.USER ? row.id(columns.user()) : row.text(columns.user()).orElse(""))
        .setRole(role)
        .setAuthor(columns.author().isEmpty() ? "" : row.text(columns.author().get()).orElse(""));
  }

  private Instant created(Row row) throws RejectedRecord {
    return row.time(columns.created()).orElseThrow(() -> RejectedRecord.atMap("BAD_TIME"));
  }

  private Optional<Instant> updated(Row row) throws RejectedRecord {
    return columns.updated().isPresent() ? row.time(columns.updated().get()) : Optional.empty();
  }

  private long step(Row row, Optional<Instant> changedAt) throws RejectedRecord {
    if (columns.version().isPresent()) {
      long step =
          row.whole(columns.version().get()).orElseThrow(() -> RejectedRecord.atMap("BAD_REVISION"))
              - columns.firstVersion()
              + Revision.FIRST_STEP;
      if (step < Revision.FIRST_STEP) {
        throw RejectedRecord.atMap("BAD_REVISION");
      }
      return step;
    }
    Instant created = created(row);
    Optional<Instant> changed = columns.updated().isPresent() ? updated(row) : changedAt;
    return Revision.step(created, changed.orElse(created));
  }

  /** The turn before, where enough of the row is known; what is not, cannot be compared. */
  private Optional<ConversationTurn> readable(Row before, Instant at) {
    try {
      return Optional.of(standing(before, Optional.of(at)));
    } catch (RejectedRecord incomplete) {
      return Optional.empty();
    }
  }

  private static boolean sameMessage(ConversationTurn left, ConversationTurn right) {
    return left.getTenant().equals(right.getTenant())
        && left.getConversation().equals(right.getConversation())
        && left.getTurn().equals(right.getTurn());
  }

  private static boolean sameContent(ConversationTurn left, ConversationTurn right) {
    boolean gone = left.getChange() == Change.DELETED;
    if (gone || right.getChange() == Change.DELETED) {
      return gone && right.getChange() == Change.DELETED;
    }
    return left.getUser().equals(right.getUser())
        && left.getRole() == right.getRole()
        && left.getAuthor().equals(right.getAuthor())
        && left.getOccurredAt().equals(right.getOccurredAt())
        && left.getText().equals(right.getText());
  }
}

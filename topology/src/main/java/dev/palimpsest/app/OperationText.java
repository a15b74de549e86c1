package dev.palimpsest.app;

import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.OperationRecord;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Shows an operation as one coloured line. */
public final class OperationText {
  private static final int VALUE = 60;

  private OperationText() {}

  public static String line(OperationRecord operation, Ansi ansi) {
    MemoryRecord memory =
        operation.getAfter() == null ? operation.getBefore() : operation.getAfter();
    String value =
        memory.getValue().length() > VALUE
            ? memory.getValue().substring(0, VALUE) + "…"
            : memory.getValue();
    String head =
        ansi.string(
            "@|" + colour(operation) + " " + String.format("%-7s", operation.getOp()) + "|@");
    return String.format(
        "%s %s/%s  %s = %s  (%s, r%d, %s)",
        head,
        operation.getTenant(),
        operation.getUser(),
        memory.getSlot(),
        value,
        operation.getReason().name().toLowerCase(Locale.ROOT),
        operation.getRevision(),
        operation.getMemoryId().substring(0, 8));
  }

  private static String colour(OperationRecord operation) {
    return switch (operation.getOp()) {
      case ADD -> "bold,green";
      case UPDATE -> "bold,yellow";
      case DELETE, ERASE -> "bold,red";
      case STALE, EXPIRE -> "bold,magenta";
      case RESTORE -> "bold,cyan";
      case NOOP, UNKNOWN -> "faint";
    };
  }
}

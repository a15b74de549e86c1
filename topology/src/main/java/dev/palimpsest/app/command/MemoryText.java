package dev.palimpsest.app.command;

import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Shows a memory as text. */
final class MemoryText {
  private static final int SHORT_ID = 8;
  private static final int PERCENT = 100;

  private MemoryText() {}

  /** As in {@code residence.city = Leeds (ACTIVE, since 2026-03-02, 90 % sure) 411d32be}. */
  static String line(Memory memory, Status status) {
    return "%s  (%s, %s, %s sure%s)  %s"
        .formatted(
            what(memory),
            status.name(),
            when(memory),
            percent(memory.confidence()),
            memory.about().isEmpty() ? "" : ", about " + memory.about(),
            id(memory));
  }

  /** Slot and value; of what has no value, the text. */
  static String what(Memory memory) {
    return memory.slot() + " = " + value(memory);
  }

  static String value(Memory memory) {
    return memory.value().isBlank() ? quoted(memory.text()) : memory.value();
  }

  /** Of an active memory; what is closed is past doubting. */
  static Optional<String> doubt(Memory memory) {
    return memory.doubt().filter(doubt -> memory.status() == Status.ACTIVE).map(MemoryText::doubt);
  }

  private static String doubt(Doubt doubt) {
    return "doubted: with %s probability it no longer holds, by %s"
        .formatted(percent(doubt.confidence()), place(doubt.cause()));
  }

  static String place(Evidence evidence) {
    return evidence.conversation()
        + "/"
        + evidence.turn()
        + (evidence.turnRevision() > 1 ? " (revision " + evidence.turnRevision() + ")" : "");
  }

  static String id(Memory memory) {
    String id = memory.id().value();
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }

  static String percent(double probability) {
    return Math.round(probability * PERCENT) + " %";
  }

  static String quoted(String text) {
    return "“" + text.strip().replaceAll("\\s+", " ") + "”";
  }

  static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String when(Memory memory) {
    Optional<String> until = memory.validTo().map(end -> "until " + day(end));
    String since = "since " + day(memory.validFrom().orElse(memory.recordedAt()));
    return until.map(end -> since + " " + end).orElse(since);
  }
}

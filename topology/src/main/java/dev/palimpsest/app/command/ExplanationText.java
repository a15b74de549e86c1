package dev.palimpsest.app.command;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.recall.Explanation;
import dev.palimpsest.recall.Explanation.Quote;
import dev.palimpsest.recall.Explanation.Step;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows an explanation as lines of text. */
final class ExplanationText {
  private static final String INDENT = "        ";

  private ExplanationText() {}

  static List<String> lines(Explanation explained) {
    Memory memory = explained.memory();
    List<String> lines = new ArrayList<>();
    lines.add(MemoryText.line(memory, explained.status()));
    lines.add("    " + MemoryText.quoted(memory.text()) + "  " + memory.id());
    explained.steps().forEach(step -> lines.addAll(step(step)));
    if (explained.succession().size() > 1) {
      section(lines, "believed of the same, oldest first:", explained.succession());
    }
    section(lines, "stands for a while before:", explained.overlays().stream().toList());
    section(lines, "for a while, before it stand:", explained.overlaidBy());
    section(lines, "made stale by a change of:", explained.cause().stream().toList());
    section(lines, "its change made stale:", explained.madeStale());
    section(lines, "rests on:", explained.restsOn());
    section(lines, "summed up in:", explained.summedUpIn());
    return lines;
  }

  private static List<String> step(Step step) {
    MemoryOperation operation = step.operation();
    List<String> lines = new ArrayList<>();
    lines.add(
        "  r%-3d %s  %-7s %s, by %s, %s sure"
            .formatted(
                operation.after().revision(),
                operation.decision().recordedAt().truncatedTo(ChronoUnit.SECONDS),
                name(operation),
                operation.decision().reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                operation.decision().decidedBy(),
                MemoryText.percent(operation.decision().confidence())));
    step.turns().forEach(quote -> lines.add(INDENT + quote(quote)));
    step.because()
        .ifPresent(
            other -> lines.add(INDENT + "because of " + MemoryText.line(other, other.status())));
    MemoryText.doubt(operation.after()).ifPresent(doubt -> lines.add(INDENT + doubt));
    return lines;
  }

  private static String quote(Quote quote) {
    return MemoryText.place(quote.place())
        + ": "
        + quote.words().map(MemoryText::quoted).orElse("(its words are not at hand)");
  }

  private static void section(List<String> lines, String title, List<Memory> memories) {
    if (!memories.isEmpty()) {
      lines.add("  " + title);
      memories.forEach(memory -> lines.add("    " + MemoryText.line(memory, memory.status())));
    }
  }

  /** The operation's name as in the changelog. */
  static String name(MemoryOperation operation) {
    return switch (operation) {
      case MemoryOperation.Add add -> "ADD";
      case MemoryOperation.Update update -> "UPDATE";
      case MemoryOperation.Delete delete -> "DELETE";
      case MemoryOperation.Noop noop -> "NOOP";
      case MemoryOperation.Stale stale -> "STALE";
      case MemoryOperation.Expire expire -> "EXPIRE";
      case MemoryOperation.Restore restore -> "RESTORE";
    };
  }
}

package dev.palimpsest.app.command;

import dev.palimpsest.app.lines.RecallLines;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.recall.Verification;
import dev.palimpsest.recall.Verification.Contradicted;
import dev.palimpsest.recall.Verification.Match;
import dev.palimpsest.recall.Verification.Outdated;
import dev.palimpsest.recall.Verification.Supported;
import dev.palimpsest.recall.Verification.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what was found about a premise as lines of text. */
final class VerificationText {
  private VerificationText() {}

  static List<String> lines(Verification verification) {
    List<String> lines = new ArrayList<>();
    lines.add(RecallLines.outcome(verification));
    verification.found().ifPresent(match -> lines.addAll(evidence(match)));
    switch (verification) {
      case Supported supported -> others(lines, "for now", supported.overlaidBy());
      case Outdated outdated -> {
        others(lines, "now", outdated.instead());
        others(lines, "because of", outdated.cause().stream().toList());
        if (outdated.instead().isEmpty()) {
          lines.add("  nothing is believed in its place");
        }
      }
      case Contradicted contradicted -> {}
      case Unknown unknown -> lines.add("  nothing that is known bears on it");
    }
    return lines;
  }

  private static List<String> evidence(Match match) {
    Memory memory = match.memory();
    List<String> lines = new ArrayList<>();
    lines.add("  " + MemoryText.line(memory, match.status()));
    lines.add("    " + MemoryText.quoted(memory.text()) + "  " + turns(memory));
    lines.add(
        "    "
            + (match.literal()
                ? "its words or its value say so"
                : "judged so, " + MemoryText.percent(match.confidence()) + " sure"));
    MemoryText.doubt(memory).ifPresent(doubt -> lines.add("    " + doubt));
    memory.closedBy().ifPresent(closing -> lines.add("    closed by " + MemoryText.place(closing)));
    return lines;
  }

  private static void others(List<String> lines, String title, List<Memory> memories) {
    for (Memory memory : memories) {
      lines.add("  " + title + " " + MemoryText.line(memory, memory.status()));
      lines.add("    " + MemoryText.quoted(memory.text()) + "  " + turns(memory));
    }
  }

  private static String turns(Memory memory) {
    return memory.sources().stream()
        .map(MemoryText::place)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

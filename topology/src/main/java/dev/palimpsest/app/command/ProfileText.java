package dev.palimpsest.app.command;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.recall.Profile;
import dev.palimpsest.recall.Profile.Branch;
import dev.palimpsest.recall.Profile.Change;
import dev.palimpsest.recall.Profile.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows a profile as lines of text. */
final class ProfileText {
  private ProfileText() {}

  static List<String> lines(Subject subject, Profile profile) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s (%s), as of %s"
            .formatted(subject.user(), subject.tenant(), MemoryText.day(profile.at())));
    profile.persona().ifPresent(lines::add);
    for (Branch branch : profile.branches()) {
      lines.add(branch.name());
      branch.lines().forEach(line -> lines.add("  " + belief(line)));
    }
    if (!profile.changes().isEmpty()) {
      lines.add("changed last");
      profile.changes().forEach(change -> lines.add("  " + change(change)));
    }
    if (profile.leftOut() > 0) {
      lines.add("no room for " + profile.leftOut() + " more: `palimpsest memories` lists all");
    }
    return lines;
  }

  private static String belief(Line line) {
    Memory memory = line.memory();
    String about = memory.about().isEmpty() ? "" : " of " + memory.about();
    return attribute(memory) + about + ": " + line.words() + how(line);
  }

  private static String how(Line line) {
    Memory memory = line.memory();
    String since = memory.validFrom().map(from -> " since " + MemoryText.day(from)).orElse("");
    return switch (line.kind()) {
      case CURRENT -> " (" + since.strip() + ")";
      case OUTLIVED -> " (not said since " + MemoryText.day(memory.lastSeen()) + ": ask again)";
      case PLANNED -> " (planned)";
      case TEMPORARY ->
          " (for now"
              + memory.validTo().map(end -> ", until " + MemoryText.day(end)).orElse("")
              + line.overlaid().map(lasting -> "; else " + lasting).orElse("")
              + ")";
      case DOUBTED ->
          memory
              .doubt()
              .map(doubt -> " (may be over: " + MemoryText.percent(doubt.confidence()) + ")")
              .orElse("");
    };
  }

  private static String change(Change change) {
    Memory memory = change.operation().after();
    return "%s %s: %s %s%s"
        .formatted(
            MemoryText.day(change.operation().decision().occurredAt()),
            memory.slot(),
            change.words(),
            change
                .operation()
                .decision()
                .reason()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' '),
            change.now().map(now -> ", now " + now).orElse(""));
  }

  private static String attribute(Memory memory) {
    return memory.slot().substring(memory.slot().indexOf('.') + 1);
  }
}

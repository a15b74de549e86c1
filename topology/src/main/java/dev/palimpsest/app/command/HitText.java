package dev.palimpsest.app.command;

import dev.palimpsest.retrieve.Hit;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Shows a hit as one coloured line: what it is, what it says, and the turns it rests on. */
public final class HitText {
  private static final int WIDTH = 110;

  private HitText() {}

  public static String line(Hit hit) {
    String text = hit.text().replace('\n', ' ').strip();
    String shown = text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
    String places =
        hit.sources().stream()
            .map(place -> place.conversation() + " " + place.turn())
            .collect(Collectors.joining(", "));
    String kind =
        Ansi.AUTO.string("@|" + colour(hit) + " " + String.format("%-10s", hit.status()) + "|@");
    return kind + " " + shown + Ansi.AUTO.string("  @|faint [" + places + "]|@");
  }

  private static String colour(Hit hit) {
    return switch (hit.status()) {
      case "ACTIVE" -> "bold,green";
      case "EPISODE" -> "cyan";
      default -> "bold,magenta";
    };
  }
}

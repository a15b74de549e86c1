package dev.palimpsest.app.command;

import dev.palimpsest.retrieve.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Shows a hit as one coloured line: what it is, what it says, and the turns it rests on. */
public final class HitText {
  private static final int WIDTH = 110;

  private HitText() {}

  public static String line(Hit hit) {
    String places =
        hit.sources().stream()
            .map(place -> place.conversation() + " " + place.turn())
            .collect(Collectors.joining(", "));
    String kind =
        Ansi.AUTO.string("@|" + colour(hit) + " " + String.format("%-10s", hit.status()) + "|@");
    return kind + " " + shortened(hit.text()) + Ansi.AUTO.string("  @|faint [" + places + "]|@");
  }

  /** The hit's line, and its neighbours with their authors, indented, where there are any. */
  public static List<String> lines(Hit hit) {
    List<String> lines = new ArrayList<>(List.of(line(hit)));
    hit.neighbours()
        .forEach(
            said ->
                lines.add(
                    Ansi.AUTO.string("             @|faint " + said.place().turn() + "|@ ")
                        + said.author()
                        + ": "
                        + shortened(said.text())));
    return lines;
  }

  private static String shortened(String words) {
    String text = words.replace('\n', ' ').strip();
    return text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
  }

  private static String colour(Hit hit) {
    return switch (hit.status()) {
      case "ACTIVE" -> "bold,green";
      case "EPISODE" -> "cyan";
      default -> "bold,magenta";
    };
  }
}

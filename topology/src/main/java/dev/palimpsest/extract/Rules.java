package dev.palimpsest.extract;

import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Trunk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads extraction rules from text: {@code name = regex} defines a part that later lines may use as
 * <code>{name}</code>; a rule is tab-separated: slot, polarity, modality, regex.
 */
final class Rules {
  private static final int COLUMNS = 4;

  private Rules() {}

  /** The shipped ones, without those for slots that the trunk lacks. */
  static List<Rule> shipped(Trunk trunk) {
    try (InputStream rules = Rules.class.getResourceAsStream("/dev/palimpsest/rules.tsv")) {
      List<String> lines =
          new String(rules.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return parse(lines.stream().map(line -> fills(line, trunk) ? line : "").toList(), trunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException if a line cannot be read or names a slot that the trunk lacks
   */
  static List<Rule> parse(List<String> lines, Trunk trunk) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        String[] columns = line.split("\t+");
        if (columns.length == COLUMNS) {
          rules.add(rule(columns, parts, trunk));
        } else {
          String[] part = line.split(" = ", 2);
          parts.put("{" + part[0].strip() + "}", expand(part[1].strip(), parts));
        }
      } catch (PatternSyntaxException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "extraction rules, line " + (i + 1) + ": cannot be read", e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "extraction rules, line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(rules);
  }

  /** Whether a line is no rule, or one for a slot of the trunk. */
  private static boolean fills(String line, Trunk trunk) {
    String[] columns = line.split("\t+");
    return columns.length != COLUMNS || trunk.has(columns[0]);
  }

  private static Rule rule(String[] columns, Map<String, String> parts, Trunk trunk) {
    return new Rule(
        trunk.slot(columns[0]).path(),
        Polarity.valueOf(columns[1].toUpperCase(Locale.ROOT)),
        Modality.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        Pattern.compile(expand(columns[3], parts), Pattern.CASE_INSENSITIVE));
  }

  private static String expand(String regex, Map<String, String> parts) {
    String expanded = regex;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      expanded = expanded.replace(part.getKey(), part.getValue());
    }
    return expanded;
  }
}

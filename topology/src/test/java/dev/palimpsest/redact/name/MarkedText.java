package dev.palimpsest.redact.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text whose names are marked like {@code [P:Ana] lives in [L:Porto]}, taken apart. */
record MarkedText(String text, List<Name> names) {
  private static final Pattern MARK = Pattern.compile("\\[([PLO]):([^\\]]+)\\]");

  static MarkedText parse(String line) {
    String marked = line.replace("\\n", "\n");
    StringBuilder text = new StringBuilder();
    List<Name> names = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      int start = text.length();
      text.append(matcher.group(2));
      names.add(
          new Name(
              start, text.length(), start, NameKind.values()["PLO".indexOf(matcher.group(1))], 1));
      at = matcher.end();
    }
    return new MarkedText(text.append(marked.substring(at)).toString(), names);
  }
}

package dev.palimpsest.redact.recognize.address;

import dev.palimpsest.redact.Scan;
import java.util.Set;

/** What a text must hold for a form of street to be tried in it. */
@FunctionalInterface
interface Need {
  Need NOTHING = scan -> true;

  boolean met(Scan scan);

  /** One of these literals, in lower case. */
  static Need of(Set<String> literals) {
    return scan -> scan.holds(literals);
  }

  /** A word that ends in one of these, in lower case, right before a number. */
  static Need endingBeforeNumber(Set<String> endings) {
    String[] all = endings.toArray(String[]::new);
    return scan -> {
      String text = scan.text();
      for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
        if (numberAt(text, at + 1) && endsWithOne(text, at, all)) {
          return true;
        }
      }
      return false;
    };
  }

  private static boolean endsWithOne(String text, int end, String[] endings) {
    for (String ending : endings) {
      if (text.regionMatches(true, end - ending.length(), ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean numberAt(String text, int at) {
    return at < text.length() && (Character.isDigit(text.charAt(at)) || text.startsWith("No", at));
  }
}

package dev.palimpsest.consolidate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which two values are compared: folded case and width, no articles, no punctuation at
 * the ends.
 */
final class Normal {
  private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the|my|our)\\s+");
  private static final Pattern EDGE = Pattern.compile("^[\\p{Punct}\\s]+|[\\p{Punct}\\s]+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Normal() {}

  static boolean same(String a, String b) {
    return of(a).equals(of(b));
  }

  static String of(String value) {
    String folded = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String trimmed = EDGE.matcher(SPACE.matcher(folded).replaceAll(" ")).replaceAll("");
    return ARTICLE.matcher(trimmed).replaceFirst("");
  }
}

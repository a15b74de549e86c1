package dev.palimpsest.redact.recognize;

import java.util.List;

/**
 * The number ranges of payment card networks, by first digits and length (ISO/IEC 7812 issuer
 * ranges as the networks publish them).
 */
record CardNetwork(String from, String to, int shortest, int longest) {
  private static final List<CardNetwork> ALL =
      List.of(
          of("4", "4", 13, 13),
          of("4", "4", 16, 16),
          of("4", "4", 18, 19),
          of("51", "55", 16, 16),
          of("2221", "2720", 16, 16),
          of("34", "34", 15, 15),
          of("37", "37", 15, 15),
          of("300", "305", 14, 19),
          of("3095", "3095", 14, 19),
          of("36", "36", 14, 19),
          of("38", "39", 14, 19),
          of("6011", "6011", 16, 19),
          of("644", "659", 16, 19),
          of("3528", "3589", 16, 19),
          of("1800", "1800", 15, 15),
          of("2131", "2131", 15, 15),
          of("62", "62", 16, 19),
          of("81", "82", 16, 19),
          of("2200", "2205", 16, 19),
          of("60", "60", 16, 16),
          of("508", "508", 16, 16),
          of("9792", "9792", 16, 16),
          of("506099", "506198", 16, 19),
          of("5018", "5020", 12, 19),
          of("5038", "5038", 12, 19),
          of("5612", "5612", 12, 19),
          of("5893", "5893", 12, 19),
          of("6304", "6304", 12, 19),
          of("6390", "6390", 12, 19),
          of("6703", "6709", 12, 19),
          of("6759", "6763", 12, 19));

  private static CardNetwork of(String from, String to, int shortest, int longest) {
    return new CardNetwork(from, to, shortest, longest);
  }

  /** Whether some network issues numbers that begin so and are this long. */
  static boolean issues(String digits) {
    for (CardNetwork network : ALL) {
      if (network.has(digits)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(String digits) {
    int length = digits.length();
    if (length < shortest || length > longest) {
      return false;
    }
    String first = digits.substring(0, from.length());
    return first.compareTo(from) >= 0 && first.compareTo(to) <= 0;
  }
}

package dev.palimpsest.domain.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of a value: a word, a number, a sign.
 *
 * @param written as it stands there
 * @param word as it is compared
 */
record Token(String written, String word) {
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+|\\d*[.,]\\d+)");
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

  static Token exact(String text) {
    return new Token(text, text);
  }

  boolean is(String... words) {
    for (String one : words) {
      if (word.equals(one)) {
        return true;
      }
    }
    return false;
  }

  boolean digits() {
    return number().isPresent();
  }

  /** The number in figures that this is. */
  Optional<BigDecimal> number() {
    if (word.length() > LONGEST_NUMBER || word.isEmpty()) {
      return Optional.empty();
    }
    if (THOUSANDS.matcher(word).matches()) {
      return Optional.of(new BigDecimal(word.replace(",", "")));
    }
    return NUMBER.matcher(word).matches()
        ? Optional.of(new BigDecimal(word.replace(',', '.')))
        : Optional.empty();
  }
}

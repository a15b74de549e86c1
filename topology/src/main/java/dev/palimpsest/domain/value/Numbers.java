package dev.palimpsest.domain.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers in figures and in words: 1.2k, two hundred and five, half a dozen, two and a half. */
final class Numbers {
  private static final Map<String, Integer> SMALL = small();
  private static final Map<String, BigDecimal> LARGE =
      Map.of(
          "hundred", BigDecimal.valueOf(100),
          "thousand", BigDecimal.valueOf(1_000),
          "k", BigDecimal.valueOf(1_000),
          "grand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "mn", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000),
          "dozen", BigDecimal.valueOf(12));

  private static final Set<String> BEFORE = Set.of("a", "an", "half");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int MOST_WORDS = 12;

  private Numbers() {}

  /**
   * A number that stands in a text.
   *
   * @param next the token behind it
   * @param figures whether it is written in figures
   */
  record Match(BigDecimal number, int next, boolean figures) {
    Optional<Integer> upTo(int most) {
      return number.signum() >= 0
              && number.compareTo(BigDecimal.valueOf(most)) <= 0
              && number.stripTrailingZeros().scale() <= 0
          ? Optional.of(number.intValue())
          : Optional.empty();
    }
  }

  private static Map<String, Integer> small() {
    Map<String, Integer> small = new HashMap<>();
    String[] ones =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    for (int i = 0; i < ones.length; i++) {
      small.put(ones[i], i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      small.put(tens[i], 20 + 10 * i);
    }
    return Map.copyOf(small);
  }

  /** Whether a number in words may begin with a word. */
  static boolean begins(String word) {
    return SMALL.containsKey(word) || LARGE.containsKey(word) || BEFORE.contains(word);
  }

  static Optional<Match> at(List<Token> tokens, int from, ValueType type) {
    Cursor cursor = new Cursor(tokens, from);
    Optional<BigDecimal> figures = cursor.token().flatMap(Token::number);
    if (figures.isPresent()) {
      cursor.next++;
      BigDecimal number = large(cursor, withFraction(cursor, figures.get()), type);
      return Optional.of(new Match(andAHalf(cursor, number), cursor.next, true));
    }
    return words(cursor, type)
        .map(number -> new Match(andAHalf(cursor, number), cursor.next, false));
  }

  private static BigDecimal withFraction(Cursor cursor, BigDecimal whole) {
    Optional<BigDecimal> fraction =
        cursor.token().filter(token -> token.word().startsWith(".")).flatMap(Token::number);
    if (fraction.isPresent() && whole.stripTrailingZeros().scale() <= 0) {
      cursor.next++;
      return whole.add(fraction.get());
    }
    return whole;
  }

  private static BigDecimal large(Cursor cursor, BigDecimal number, ValueType type) {
    BigDecimal product = number;
    Optional<BigDecimal> by = magnitude(cursor, type);
    for (int i = 0; by.isPresent() && i < 2; i++) {
      product = product.multiply(by.get());
      cursor.next++;
      by = magnitude(cursor, type);
    }
    return product;
  }

  private static Optional<BigDecimal> magnitude(Cursor cursor, ValueType type) {
    return cursor
        .token()
        .map(token -> type == ValueType.MONEY && token.is("m") ? "million" : token.word())
        .map(LARGE::get);
  }

  private static Optional<BigDecimal> words(Cursor cursor, ValueType type) {
    int from = cursor.next;
    boolean half = cursor.take("half");
    if (cursor.take("a", "an") || half) {
      if (cursor.take("couple", "pair")) {
        cursor.take("of");
        return Optional.of(BigDecimal.TWO);
      }
      Optional<BigDecimal> by = magnitude(cursor, type).filter(some -> !cursor.has("k"));
      if (by.isPresent()) {
        BigDecimal number = large(cursor, half ? HALF : BigDecimal.ONE, type);
        return Optional.of(number.add(rest(cursor, number)));
      }
      if (half && cursor.next == from + 2) {
        return Optional.of(HALF);
      }
      cursor.next = from;
      return Optional.empty();
    }
    return spelled(cursor, type);
  }

  /** "Two hundred", then "and five". */
  private static BigDecimal rest(Cursor cursor, BigDecimal before) {
    int from = cursor.next;
    if (before.compareTo(BigDecimal.valueOf(100)) >= 0) {
      cursor.take("and");
      Optional<BigDecimal> rest = spelled(cursor, ValueType.TEXT);
      if (rest.isPresent() && rest.get().compareTo(before) < 0) {
        return rest.get();
      }
    }
    cursor.next = from;
    return BigDecimal.ZERO;
  }

  private static Optional<BigDecimal> spelled(Cursor cursor, ValueType type) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    int from = cursor.next;
    boolean dozen = cursor.has("dozen", "hundred", "thousand", "million");
    if (dozen) {
      part = BigDecimal.ONE;
    }
    for (int i = 0; i < MOST_WORDS; i++) {
      Optional<Integer> small = cursor.token().map(Token::word).map(SMALL::get);
      Optional<BigDecimal> by = magnitude(cursor, type).filter(some -> !cursor.has("k"));
      if (small.isPresent() && fits(part, small.get())) {
        part = part.add(BigDecimal.valueOf(small.get()));
      } else if (by.isPresent() && part.signum() > 0) {
        part = part.multiply(by.get());
        if (by.get().compareTo(BigDecimal.valueOf(100)) > 0) {
          total = total.add(part);
          part = BigDecimal.ZERO;
        }
      } else if (!(cursor.has("and")
          && part.signum() > 0
          && hundreds(part)
          && smallBehind(cursor))) {
        break;
      }
      cursor.next++;
    }
    return cursor.next == from ? Optional.empty() : Optional.of(total.add(part));
  }

  private static boolean hundreds(BigDecimal part) {
    return part.remainder(BigDecimal.valueOf(100)).signum() == 0;
  }

  private static boolean smallBehind(Cursor cursor) {
    return cursor.next + 1 < cursor.tokens.size()
        && SMALL.containsKey(cursor.tokens.get(cursor.next + 1).word());
  }

  /** "Twenty" takes "five", "two hundred" takes "ten"; "nine" takes no "five". */
  private static boolean fits(BigDecimal part, int small) {
    int last = part.remainder(BigDecimal.valueOf(100)).intValue();
    return last == 0 && (part.signum() == 0 || hundreds(part))
        || last >= 20 && last % 10 == 0 && small > 0 && small < 10;
  }

  private static BigDecimal andAHalf(Cursor cursor, BigDecimal number) {
    int from = cursor.next;
    if (cursor.take("and")) {
      cursor.take("a");
      if (cursor.take("half")) {
        return number.add(HALF);
      }
      if (cursor.take("quarter")) {
        return number.add(QUARTER);
      }
    }
    cursor.next = from;
    return number;
  }
}

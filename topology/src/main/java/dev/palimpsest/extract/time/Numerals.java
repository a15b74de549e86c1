package dev.palimpsest.extract.time;

import java.util.Map;
import java.util.Optional;

/** Numbers in digits and in words. */
final class Numerals {
  private static final Map<String, Double> FRACTIONS = Map.of("½", 0.5, "¼", 0.25, "¾", 0.75);

  private Numerals() {}

  /** A whole number below 10,000. */
  static Optional<Integer> cardinal(Cursor c) {
    return c.longest(at -> at.digits(1, 4), Numerals::hundreds, Numerals::belowHundred);
  }

  private static Optional<Integer> hundreds(Cursor c) {
    Optional<Integer> count =
        c.sees("a") ? c.take("a") ? Optional.of(1) : Optional.empty() : c.lookUp(Lexicon.ONES);
    if (count.isEmpty() || !c.take("hundred")) {
      return Optional.empty();
    }
    int back = c.position();
    c.take("and");
    Optional<Integer> rest = c.attempt(Numerals::belowHundred);
    if (rest.isEmpty()) {
      c.move(back);
    }
    return Optional.of(count.get() * 100 + rest.orElse(0));
  }

  /** A number in words, 1 to 99. */
  static Optional<Integer> belowHundred(Cursor c) {
    return c.longest(
        at -> at.lookUp(Lexicon.ONES),
        at -> at.lookUp(Lexicon.TEENS),
        at -> at.lookUp(Lexicon.TENS),
        at -> tensAnd(at, Lexicon.ONES).filter(number -> number % 10 != 0));
  }

  private static Optional<Integer> tensAnd(Cursor c, Map<String, Integer> ones) {
    Optional<Integer> tens = c.lookUp(Lexicon.TENS);
    if (tens.isEmpty()) {
      return tens;
    }
    c.takeGlued("-");
    return c.lookUp(ones).filter(one -> one < 10).map(one -> tens.get() + one);
  }

  /** An ordinal, 1 to 31: "21st", "twenty-first". */
  static Optional<Integer> ordinal(Cursor c) {
    return c.<Integer>longest(
            Numerals::ordinalDigits,
            at -> at.lookUp(Lexicon.ORDINALS),
            at -> at.take("thirtieth") ? Optional.of(30) : Optional.empty(),
            at -> tensAnd(at, Lexicon.ORDINALS))
        .filter(number -> number >= 1 && number <= 31);
  }

  private static Optional<Integer> ordinalDigits(Cursor c) {
    Optional<Integer> number = c.digits(1, 2);
    return number.isPresent() && c.takeGlued("st", "nd", "rd", "th") ? number : Optional.empty();
  }

  /** A count of units: "3", "2.5", "½", "two and a half", "a few", "half a". */
  static Optional<Double> count(Cursor c) {
    return c.longest(
        Numerals::decimal,
        at -> at.lookUp(FRACTIONS),
        at -> cardinal(at).map(Integer::doubleValue),
        Numerals::andHalf,
        Numerals::vague,
        Numerals::half,
        at -> at.take("a", "an", "another") ? Optional.of(1.0) : Optional.empty());
  }

  private static Optional<Double> decimal(Cursor c) {
    Optional<Integer> whole = c.digits(1, 4);
    if (whole.isEmpty() || !c.takeGlued(".")) {
      return Optional.empty();
    }
    String decimals = c.peek().text();
    return c.gluedDigits(1, 4).map(d -> Double.parseDouble(whole.get() + "." + decimals));
  }

  private static Optional<Double> andHalf(Cursor c) {
    Optional<Integer> whole = cardinal(c);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Optional<Double> glued = c.lookUp(FRACTIONS);
    return (glued.isPresent() ? glued : fraction(c)).map(part -> whole.get() + part);
  }

  /** "and a half", "and half", "and a quarter". */
  static Optional<Double> fraction(Cursor c) {
    if (!c.take("and")) {
      return Optional.empty();
    }
    c.take("a");
    if (c.take("half")) {
      return Optional.of(0.5);
    }
    return c.take("quarter") ? Optional.of(0.25) : Optional.empty();
  }

  private static Optional<Double> vague(Cursor c) {
    c.take("a");
    if (c.take("couple")) {
      c.take("of");
      return Optional.of(2.0);
    }
    return c.take("few", "several", "some") ? Optional.of(3.0) : Optional.empty();
  }

  private static Optional<Double> half(Cursor c) {
    c.take("a");
    if (!c.take("half")) {
      return Optional.empty();
    }
    c.take("a", "an");
    return Optional.of(0.5);
  }
}

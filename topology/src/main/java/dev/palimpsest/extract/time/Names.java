package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of months, weekdays and years; those that are other words too need company. */
final class Names {
  /** What makes "may", written small, a month. */
  private static final Set<String> SURE = Lexicon.words("in of since until last next every during");

  /** What makes "May", written large, a month. */
  private static final Set<String> LIKELY =
      Lexicon.words(
          "in of since until last next every during this from to through till before after early"
              + " mid late and by");

  private static final Set<String> DAY_COMPANY =
      Lexicon.words("on this next last every each by until till before after from to through -");

  private static final Production<Integer> YEAR = Names::readYear;

  private Names() {}

  /** A month that a day number stands beside. */
  static Optional<Integer> month(Cursor c) {
    Optional<Integer> month = c.lookUp(Lexicon.MONTHS);
    boolean stop = c.glued() && c.sees(".");
    boolean abbreviated = c.peek(-1).text().length() < 5 || c.peek(1).glued();
    if (month.isPresent() && stop && abbreviated && goesOn(c.peek(1))) {
      c.take(".");
    }
    return month;
  }

  private static boolean goesOn(Token token) {
    return token.is(Kind.NUMBER) || token.is(",") || Lexicon.ORDINALS.containsKey(token.text());
  }

  /** A month on its own. */
  static Optional<Integer> bareMonth(Cursor c) {
    Token token = c.peek();
    boolean doubtful = Lexicon.DOUBTFUL.contains(token.text());
    Set<String> company = token.capital() ? LIKELY : SURE;
    if (doubtful && !company.contains(c.peek(-1).text())) {
      return Optional.empty();
    }
    return c.lookUp(Lexicon.MONTHS);
  }

  /** A weekday, Monday is 1. */
  static Optional<Integer> weekday(Cursor c) {
    Token token = c.peek();
    boolean beside =
        DAY_COMPANY.contains(c.peek(-1).text())
            || token.capital() && (c.peek(1).is(Kind.NUMBER) || c.peek(1).is(","));
    if (Lexicon.DOUBTFUL.contains(token.text()) && !beside) {
      return Optional.empty();
    }
    Optional<Integer> weekday = c.lookUp(Lexicon.WEEKDAYS);
    if (weekday.isPresent() && token.text().length() < 6 && c.glued() && goesOn(c.peek(1))) {
      c.take(".");
    }
    return weekday;
  }

  /** "2019" or "twenty nineteen". */
  static Optional<Integer> year(Cursor c) {
    return c.once(YEAR);
  }

  private static Optional<Integer> readYear(Cursor c) {
    return c.longest(at -> at.digits(4, 4).filter(Names::plausible), Names::yearInWords);
  }

  private static boolean plausible(int year) {
    return year >= 1500 && year < 2200;
  }

  private static final Map<String, Integer> CENTURIES =
      Map.of("eighteen", 1800, "nineteen", 1900, "twenty", 2000);

  private static Optional<Integer> yearInWords(Cursor c) {
    if (c.phrase("two thousand")) {
      c.take("and");
      return Optional.of(2000 + c.attempt(Numerals::belowHundred).orElse(0));
    }
    Optional<Integer> century = c.lookUp(CENTURIES);
    if (century.isEmpty()) {
      return century;
    }
    c.takeGlued("-");
    if (c.take("oh")) {
      return c.lookUp(Lexicon.ONES).map(year -> century.get() + year);
    }
    return Numerals.belowHundred(c).filter(year -> year >= 10).map(year -> century.get() + year);
  }

  /** A year of two digits beside a month and a day: before 50 this century. */
  static int century(int twoDigits) {
    return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
  }
}

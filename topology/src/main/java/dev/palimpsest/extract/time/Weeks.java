package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Weeks by number or place: "week 31", "first week of October", "the week of March 4th". */
final class Weeks {
  private static final int LAST = 0;
  private static final int WEEKS_OF_YEAR = 53;

  private Weeks() {}

  static Optional<Span> period(Cursor c) {
    return c.longest(Weeks::numbered, Weeks::nthOf, Weeks::holding, Weeks::iso);
  }

  /** "week 31", "week 5 of 2018". */
  private static Optional<Span> numbered(Cursor c) {
    if (!c.take("week")) {
      return Optional.empty();
    }
    Optional<Integer> number = c.digits(1, 2).filter(n -> n >= 1 && n <= WEEKS_OF_YEAR);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ofYear(c.attempt(Weeks::ofSomeYear).orElse(c.reference().year()), number.get()));
  }

  private static Optional<Integer> ofSomeYear(Cursor c) {
    c.take(",");
    c.take("of", "in");
    return Periods.anyYear(c);
  }

  private static Span ofYear(int year, int number) {
    return Stretches.week(Reference.firstWeek(LocalDate.of(year, 1, 1)).plusWeeks(number - 1L));
  }

  /** "first week of October", "last week of 2019", "31st week of the year". */
  private static Optional<Span> nthOf(Cursor c) {
    Optional<Integer> nth = c.take("last") ? Optional.of(LAST) : Numerals.ordinal(c);
    if (nth.isEmpty() || !c.take("week") || !c.take("of", "in")) {
      return Optional.empty();
    }
    return Periods.monthOrYear(c)
        .filter(span -> span.granularity() == Granularity.YEAR || nth.get() <= 5)
        .map(span -> nthOf(span, nth.get()));
  }

  private static Span nthOf(Span span, int nth) {
    if (span.granularity() == Granularity.YEAR) {
      int year = Integer.parseInt(span.timex());
      int number = nth == LAST ? Reference.week(LocalDate.of(year, 12, 28)) : nth;
      return ofYear(year, number);
    }
    YearMonth past = YearMonth.from(span.past().from().orElseThrow());
    YearMonth future = YearMonth.from(span.future().from().orElseThrow());
    String timex = String.format(Locale.ROOT, "%s-W%02d", span.timex(), number(future, nth));
    return new Span(timex, ofMonth(past, nth).past(), ofMonth(future, nth).future());
  }

  private static int number(YearMonth month, int nth) {
    if (nth != LAST) {
      return nth;
    }
    LocalDate first = Reference.firstWeek(month.atDay(1));
    return first.plusWeeks(4).plusDays(3).getMonthValue() == month.getMonthValue() ? 5 : 4;
  }

  private static Span ofMonth(YearMonth month, int nth) {
    LocalDate first = Reference.firstWeek(month.atDay(1));
    return Stretches.week(first.plusWeeks(number(month, nth) - 1L));
  }

  /** "the week of March 4th". */
  private static Optional<Span> holding(Cursor c) {
    c.take("the");
    if (!c.phrase("week of")) {
      return Optional.empty();
    }
    return CalendarDates.day(c)
        .map(
            day ->
                new Span(
                    day.timex(),
                    Stretches.week(Reference.mondayOf(day.past())).past(),
                    Stretches.week(Reference.mondayOf(day.future())).future()));
  }

  /** "2018-W05". */
  private static Optional<Span> iso(Cursor c) {
    Optional<Integer> year = c.digits(4, 4);
    if (year.isEmpty() || !c.takeGlued("-") || !c.takeGlued("w")) {
      return Optional.empty();
    }
    return c.gluedDigits(2, 2)
        .filter(n -> n >= 1 && n <= WEEKS_OF_YEAR)
        .map(n -> ofYear(year.get(), n));
  }
}

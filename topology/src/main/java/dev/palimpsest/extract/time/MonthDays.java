package dev.palimpsest.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days counted within a month: "on the 18th", "the 15th of next month", "first Friday of July". */
final class MonthDays {
  private static final Set<String> BEFORE_BARE =
      Lexicon.words("on by until till since before after");
  private static final int LAST = -1;

  private MonthDays() {}

  static Optional<Day> day(Cursor c) {
    return c.longest(
        MonthDays::bare, MonthDays::ofMonth, MonthDays::weekdayOfMonth, MonthDays::edgeOfMonth);
  }

  /** "the 18th" after a preposition. */
  private static Optional<Day> bare(Cursor c) {
    if (!BEFORE_BARE.contains(c.peek(-1).text())) {
      return Optional.empty();
    }
    c.take("the");
    boolean digits = c.peek().is(Token.Kind.NUMBER);
    return Numerals.ordinal(c)
        .filter(
            day ->
                digits
                    && Phrases.clauseEnds(c)
                    && !c.sees("of", "floor", "century", "street", "avenue"))
        .map(day -> Day.monthly(day, c.reference()));
  }

  /** "the 15th of next month", "twenty-sixth day of the month", "the 5th of this month". */
  private static Optional<Day> ofMonth(Cursor c) {
    c.take("the");
    Optional<Integer> day = Numerals.ordinal(c);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    c.take("day");
    if (!c.take("of", "in")) {
      return Optional.empty();
    }
    return relativeMonth(c)
        .filter(month -> month.isValidDay(day.get()))
        .map(month -> Day.of(month.atDay(day.get())));
  }

  /** "next month", "the month". */
  static Optional<YearMonth> relativeMonth(Cursor c) {
    boolean the = c.take("the");
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    if (shift.isEmpty() && !the || !c.take("month")) {
      return Optional.empty();
    }
    return Optional.of(YearMonth.from(c.reference().today()).plusMonths(shift.orElse(0)));
  }

  /** "the first Friday of July", "last Monday in May 2018", "second Tuesday of next month". */
  private static Optional<Day> weekdayOfMonth(Cursor c) {
    c.take("the");
    Optional<Integer> nth =
        c.take("last") ? Optional.of(LAST) : Numerals.ordinal(c).filter(n -> n <= 5);
    Optional<Integer> weekday = nth.isEmpty() ? nth : c.lookUp(Lexicon.WEEKDAYS);
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    c.take("of", "in");
    Optional<YearMonth> relative = c.attempt(MonthDays::relativeMonth);
    if (relative.isPresent()) {
      YearMonth month = relative.get();
      return nthWeekday(month, weekday.get(), nth.get())
          .map(date -> withTimex(month.getMonthValue(), weekday.get(), nth.get(), Day.of(date)));
    }
    Optional<Integer> month = c.lookUp(Lexicon.MONTHS);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("of");
    Optional<Integer> year = c.attempt(Names::year);
    Optional<Day> day =
        year.isPresent()
            ? nthWeekday(YearMonth.of(year.get(), month.get()), weekday.get(), nth.get())
                .map(Day::of)
            : Day.yearly(
                "",
                c.reference(),
                y -> nthWeekday(YearMonth.of(y, month.get()), weekday.get(), nth.get()));
    return day.map(d -> withTimex(month.get(), weekday.get(), nth.get(), d));
  }

  private static Day withTimex(int month, int weekday, int nth, Day day) {
    int number = nth == LAST ? (day.future().getDayOfMonth() + 6) / 7 : nth;
    String timex = String.format(Locale.ROOT, "XXXX-%02d-WXX-%d-#%d", month, weekday, number);
    return new Day(timex, day.past(), day.future());
  }

  /** That weekday of the month, counted from its first; from its last for -1. */
  static Optional<LocalDate> nthWeekday(YearMonth month, int weekday, int nth) {
    LocalDate date =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
    return Optional.of(date).filter(d -> YearMonth.from(d).equals(month));
  }

  /** "the first day of January", "last day of this month", "first day of 2019". */
  private static Optional<Day> edgeOfMonth(Cursor c) {
    c.take("the");
    boolean first = c.take("first");
    if (!first && !c.take("last") || !c.phrase("day of")) {
      return Optional.empty();
    }
    return c.attempt(Periods::monthOrYear)
        .map(
            span -> {
              LocalDate past = edge(span.past(), first);
              LocalDate future = edge(span.future(), first);
              return span.definite()
                  ? Day.of(past)
                  : new Day("XXXX" + future.toString().substring(4), past, future);
            });
  }

  private static LocalDate edge(TemporalValue.Interval interval, boolean first) {
    return first
        ? interval.from().orElseThrow().toLocalDate()
        : interval.to().orElseThrow().toLocalDate().minusDays(1);
  }
}

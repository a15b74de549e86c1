package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Ranges.Opening;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** From one day, month or year to another: "Jan 4 to Feb 2", "9 to 12 of June", "2015-2018". */
final class DateRanges {
  private DateRanges() {}

  static Optional<Span> range(Cursor c) {
    return c.longest(
        DateRanges::days,
        DateRanges::written,
        DateRanges::numbersThenMonth,
        DateRanges::monthThenNumbers,
        DateRanges::periods);
  }

  /** Days of any kind. */
  private static Optional<Span> days(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Day> from = c.longest(DateRanges::end);
    if (from.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    return c.<Day>longest(DateRanges::lastEnd)
        .filter(to -> !to.definite() || !to.past().isBefore(from.get().past()))
        .map(to -> span(from.get(), to));
  }

  private static Optional<Day> end(Cursor c) {
    return c.longest(Days::day, Holidays::day, DateRanges::now);
  }

  /** The end of a range, where a period that is sure ends it with its first day. */
  private static Optional<Day> lastEnd(Cursor c) {
    return c.longest(
        DateRanges::end,
        at ->
            Periods.period(at)
                .filter(Span::definite)
                .flatMap(span -> span.past().from())
                .map(from -> Day.of(from.toLocalDate())));
  }

  private static Optional<Day> now(Cursor c) {
    return c.take("now", "present") ? Optional.of(Day.of(c.reference().today())) : Optional.empty();
  }

  /** Two dates of which the second alone has a year: it holds for both. */
  private static Optional<Span> written(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Written> from = c.longest(CalendarDates::written);
    if (from.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    c.take("the");
    Optional<Written> to = c.longest(CalendarDates::written);
    if (to.isEmpty()) {
      return Optional.empty();
    }
    boolean shared = from.get().year().isEmpty() && to.get().year().isPresent();
    Optional<Day> first =
        shared
            ? new Written(to.get().year(), from.get().month(), from.get().day()).day(c.reference())
            : from.get().day(c.reference());
    return first.flatMap(f -> to.get().day(c.reference()).map(t -> span(f, t)));
  }

  /** "9 to 12 of June", "from 4-23 in next month", "between the 3rd and 5th of May 2018". */
  private static Optional<Span> numbersThenMonth(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Integer> first = c.longest(Ranges::number);
    if (first.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    Optional<Integer> second = c.longest(Ranges::number);
    if (second.isEmpty() || second.get() <= first.get()) {
      return Optional.empty();
    }
    boolean linked = c.take("of", "in", ",");
    Optional<YearMonth> relative =
        linked || opening != Opening.NONE ? c.attempt(MonthDays::relativeMonth) : Optional.empty();
    if (relative.isPresent()) {
      return span(relative.get(), first.get(), second.get());
    }
    Optional<Integer> month = Names.month(c);
    return month.flatMap(m -> span(c, m, first.get(), second.get()));
  }

  /** "November 19-20", "from May 3rd to 5th, 2018". */
  private static Optional<Span> monthThenNumbers(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Integer> month = Names.month(c);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    if (opening == Opening.NONE) {
      opening = Ranges.opening(c);
    }
    Optional<Integer> first = c.longest(Ranges::number);
    if (first.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    return c.<Integer>longest(Ranges::number)
        .filter(second -> second > first.get())
        .flatMap(second -> span(c, month.get(), first.get(), second));
  }

  private static Optional<Span> span(Cursor c, int month, int first, int second) {
    Optional<Integer> year =
        c.attempt(
            at -> {
              at.take(",");
              at.take("of");
              return Names.year(at);
            });
    Optional<Day> from = new Written(year, month, first).day(c.reference());
    Optional<Day> to = new Written(year, month, second).day(c.reference());
    return from.flatMap(f -> to.map(t -> span(f, t)));
  }

  private static Optional<Span> span(YearMonth month, int first, int second) {
    return month.isValidDay(second)
        ? Optional.of(span(Day.of(month.atDay(first)), Day.of(month.atDay(second))))
        : Optional.empty();
  }

  private static Span span(Day from, Day to) {
    Day end = to.definite() ? to : after(from, to);
    LocalDate past = from.past();
    LocalDate future = from.future();
    if (!to.definite() && !from.definite() && end.past().equals(to.future())) {
      future = past;
      end = new Day(to.timex(), end.past(), end.past());
    }
    if (to.definite() && !from.definite()) {
      past = from.future().isAfter(to.past()) ? from.past() : from.future();
      future = past;
    }
    String timex =
        String.format(
            Locale.ROOT,
            "(%s,%s,P%dD)",
            from.timex(),
            to.timex(),
            Math.abs(ChronoUnit.DAYS.between(past, end.past())));
    return new Span(
        timex,
        Span.interval(past.atStartOfDay(), end.past().atStartOfDay(), Granularity.DAY),
        Span.interval(future.atStartOfDay(), end.future().atStartOfDay(), Granularity.DAY));
  }

  /** The open day as the first of its kind after each reading of the other. */
  private static Day after(Day from, Day to) {
    return new Day(to.timex(), firstAfter(from.past(), to), firstAfter(from.future(), to));
  }

  private static LocalDate firstAfter(LocalDate start, Day day) {
    if (!day.past().isBefore(start)) {
      return day.past();
    }
    LocalDate date = day.future();
    ChronoUnit step =
        day.timex().contains("-WXX")
            ? ChronoUnit.WEEKS
            : day.timex().startsWith("XXXX-XX") ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    for (int steps = 0; steps < 60 && date.isBefore(start); steps++) {
      date = date.plus(1, step);
    }
    return date;
  }

  /** "from April to June", "2015 - 2018", "between May 2016 and August 2017". */
  private static Optional<Span> periods(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Span> from = c.longest(CalendarPeriods::period, Periods::monthOrYear);
    if (from.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    return c.<Span>longest(CalendarPeriods::period, Periods::monthOrYear, DateRanges::today)
        .filter(
            to ->
                to.granularity() == from.get().granularity() || to.granularity() == Granularity.DAY)
        .flatMap(to -> PeriodRanges.span(from.get(), to));
  }

  private static Optional<Span> today(Cursor c) {
    return c.<Day>longest(DateRanges::now, Days::relative)
        .map(day -> Span.of(day.timex(), day.past(), day.past().plusDays(1), Granularity.DAY));
  }
}

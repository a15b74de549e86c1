package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.util.Optional;

/** Weekdays: "Friday", "next Monday", "Tuesday of last week", "Friday the 13th", "Wed, Nov 16". */
final class Weekdays {
  private Weekdays() {}

  static Optional<Day> day(Cursor c) {
    return c.longest(
        Weekdays::bare,
        Weekdays::shifted,
        Weekdays::counted,
        Weekdays::weekThenDay,
        Weekdays::dayThenWeek,
        Weekdays::withDayOfMonth,
        Weekdays::withDate,
        Weekdays::afterDate);
  }

  private static Optional<Day> bare(Cursor c) {
    return Names.weekday(c).map(weekday -> Day.weekly(weekday, c.reference()));
  }

  /** "this Friday", "next Friday", "last Friday", "this coming Friday". */
  private static Optional<Day> shifted(Cursor c) {
    boolean nearest = c.sees("coming", "upcoming", "past");
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    if (shift.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> second = shift.get() == 0 ? c.lookUp(Lexicon.SHIFTS) : Optional.empty();
    Optional<Integer> weekday = Names.weekday(c);
    if (nearest || second.isPresent()) {
      return weekday.map(w -> nearest(Day.weekly(w, c.reference()), second.orElse(shift.get())));
    }
    return weekday.map(w -> inWeek(c.reference(), shift.get(), w));
  }

  /** "two Sundays ago", "3 Fridays from now". */
  private static Optional<Day> counted(Cursor c) {
    Optional<Integer> count = Numerals.cardinal(c).filter(n -> n > 0 && n < 1_000);
    Optional<Integer> weekday = count.isEmpty() ? count : c.lookUp(Lexicon.WEEKDAYS_PLURAL);
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    Day day = Day.weekly(weekday.get(), c.reference());
    if (c.take("ago")) {
      return Optional.of(Day.of(day.past().minusWeeks(count.get() - 1L)));
    }
    return c.phrase("from now")
        ? Optional.of(Day.of(day.future().plusWeeks(count.get() - 1L)))
        : Optional.empty();
  }

  private static Day nearest(Day day, int shift) {
    return Day.of(shift < 0 ? day.past() : day.future());
  }

  private static Day inWeek(Reference reference, int shift, int weekday) {
    return Day.of(reference.monday(shift).plusDays(weekday - 1L));
  }

  /** "next week Wednesday", "this week on Monday". */
  private static Optional<Day> weekThenDay(Cursor c) {
    Optional<Integer> week = week(c);
    if (week.isEmpty()) {
      return Optional.empty();
    }
    c.take("on");
    return Names.weekday(c).map(weekday -> inWeek(c.reference(), week.get(), weekday));
  }

  /** "Wednesday next week", "Tuesday of last week"; with a leading "on" where it looks ahead. */
  private static Optional<Day> dayThenWeek(Cursor c) {
    boolean on = c.take("on");
    Optional<Integer> weekday = Names.weekday(c);
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("of", "in");
    return c.attempt(Weekdays::week)
        .filter(week -> !on || week == 1)
        .map(week -> inWeek(c.reference(), week, weekday.get()));
  }

  private static Optional<Integer> week(Cursor c) {
    c.take("the");
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    return shift.isPresent() && c.take("week") ? shift : Optional.empty();
  }

  /** "Friday the 13th": in the reference month, or the next that has one. */
  private static Optional<Day> withDayOfMonth(Cursor c) {
    Optional<Integer> weekday = Names.weekday(c);
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("the");
    return Numerals.ordinal(c).map(day -> Day.of(matching(c.reference(), weekday.get(), day)));
  }

  private static LocalDate matching(Reference reference, int weekday, int day) {
    LocalDate first = reference.today().withDayOfMonth(1);
    for (int months = 0; months < 14; months++) {
      LocalDate month = first.plusMonths(months);
      if (day <= month.lengthOfMonth()
          && month.withDayOfMonth(day).getDayOfWeek().getValue() == weekday) {
        return month.withDayOfMonth(day);
      }
    }
    return first.plusDays(Math.min(day, first.lengthOfMonth()) - 1L);
  }

  /** "Friday, June 15", "this Friday (Jun-15)", "next Friday 5/12": the date decides. */
  private static Optional<Day> withDate(Cursor c) {
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    Optional<Integer> weekday = Names.weekday(c);
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    boolean bracket = c.take("(");
    if (!bracket && !c.takeGlued("-")) {
      c.take(",");
    }
    c.take("the");
    Optional<Written> written = CalendarDates.written(c);
    if (written.isEmpty() || bracket && !c.take(")")) {
      return Optional.empty();
    }
    int year = c.reference().year();
    return shift.isPresent() && written.get().year().isEmpty()
        ? written.get().in(year)
        : written.get().day(c.reference());
  }

  /** "June 15 (Friday)", "June 15, Friday". */
  private static Optional<Day> afterDate(Cursor c) {
    Optional<Day> day = CalendarDates.day(c);
    if (day.isEmpty()) {
      return day;
    }
    boolean bracket = c.take("(");
    if (!bracket) {
      c.take(",");
    }
    return c.lookUp(Lexicon.WEEKDAYS).filter(w -> !bracket || c.take(")")).flatMap(w -> day);
  }
}

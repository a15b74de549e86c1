package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Single days: calendar dates, weekdays, and days counted from the reference. */
final class Days {
  private static final Map<String, Integer> NAMED =
      Map.of(
          "today", 0, "tomorrow", 1, "tmr", 1, "tmrw", 1, "tomorow", 1, "yesterday", -1, "2day", 0);

  private static final Production<Day> DAY = Days::readDay;

  private Days() {}

  /** Any single day but a holiday. */
  static Optional<Day> day(Cursor c) {
    return c.once(DAY);
  }

  private static Optional<Day> readDay(Cursor c) {
    return c.longest(
        CalendarDates::day,
        Days::shiftedDate,
        Days::relative,
        Weekdays::day,
        MonthDays::day,
        Distances::day);
  }

  /** "this 5/12", "next 5/12", "last March 3rd". */
  private static Optional<Day> shiftedDate(Cursor c) {
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    if (shift.isEmpty()) {
      return Optional.empty();
    }
    int year = c.reference().year() + shift.get();
    return c.attempt(CalendarDates::written)
        .filter(written -> written.year().isEmpty())
        .flatMap(written -> written.in(year));
  }

  /** "tomorrow", "the day after tomorrow", "the day", "next day", "today's". */
  static Optional<Day> relative(Cursor c) {
    return c.<Integer>longest(
            at -> at.lookUp(NAMED),
            at -> skipThe(at) && at.phrase("day after tomorrow") ? Optional.of(2) : none(),
            at -> skipThe(at) && at.phrase("day before yesterday") ? Optional.of(-2) : none(),
            Days::shiftedDay,
            Days::theDay)
        .map(shift -> Day.of(c.reference().today().plusDays(shift)));
  }

  private static boolean skipThe(Cursor c) {
    c.take("the");
    return true;
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }

  private static Optional<Integer> shiftedDay(Cursor c) {
    c.take("the");
    if (c.sees("past", "coming", "this", "current")) {
      return none();
    }
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    return shift.isPresent() && c.take("day") ? shift : none();
  }

  /** "of the day", "for the day": not what a clause goes on to describe. */
  private static Optional<Integer> theDay(Cursor c) {
    boolean asked = c.peek(-1).is("of") || c.peek(-1).is("for");
    return asked && c.phrase("the day") && Phrases.clauseEnds(c) ? Optional.of(0) : none();
  }

  /** The day as a day of one that is said: the last second of "end of Sunday". */
  static Moment end(Day day) {
    return new Moment(
        day.timex() + "T23:59:59", last(day.past()), last(day.future()), Granularity.SECOND);
  }

  private static java.time.LocalDateTime last(LocalDate date) {
    return date.atTime(23, 59, 59);
  }
}

package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One day.
 *
 * @param past the last such day before the reference day, for an open one
 * @param future the first such day that is not before the reference day
 */
record Day(String timex, LocalDate past, LocalDate future) implements Meaning {
  private static final int SEARCHED_YEARS = 9;

  static Day of(LocalDate date) {
    return new Day(date.toString(), date, date);
  }

  /** A month and a day of any year; empty where no year has it. */
  static Optional<Day> yearly(int month, int day, Reference reference) {
    String timex = String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
    return yearly(timex, reference, year -> Reference.date(year, month, day));
  }

  /** A day that each year has in its own place. */
  static Optional<Day> yearly(
      String timex, Reference reference, IntFunction<Optional<LocalDate>> inYear) {
    Optional<LocalDate> past = Optional.empty();
    for (int back = 0; back < SEARCHED_YEARS && past.isEmpty(); back++) {
      past = inYear.apply(reference.year() - back).filter(reference.today()::isAfter);
    }
    Optional<LocalDate> future = Optional.empty();
    for (int on = 0; on < SEARCHED_YEARS && future.isEmpty(); on++) {
      future =
          inYear.apply(reference.year() + on).filter(date -> !date.isBefore(reference.today()));
    }
    if (past.isEmpty() || future.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Day(timex, past.get(), future.get()));
  }

  /** A day of any month. */
  static Day monthly(int day, Reference reference) {
    LocalDate past = reference.today().minusDays(1);
    while (past.getDayOfMonth() != day) {
      past = past.minusDays(1);
    }
    LocalDate future = reference.today();
    while (future.getDayOfMonth() != day) {
      future = future.plusDays(1);
    }
    return new Day(String.format(Locale.ROOT, "XXXX-XX-%02d", day), past, future);
  }

  /** A weekday, 1 is Monday, of any week. */
  static Day weekly(int weekday, Reference reference) {
    LocalDate future = reference.monday(0).plusDays(weekday - 1L);
    if (future.isBefore(reference.today())) {
      future = future.plusWeeks(1);
    }
    LocalDate past = future.minusWeeks(1);
    return new Day("XXXX-WXX-" + weekday, past, future);
  }

  boolean definite() {
    return past.equals(future);
  }

  @Override
  public TemporalValue value(boolean past) {
    LocalDate date = past ? this.past : future;
    return new TemporalValue.Point(date.atStartOfDay(), Granularity.DAY);
  }
}

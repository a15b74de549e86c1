package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Units that durations are counted in, and calendars divided into. */
enum Unit {
  SECOND("S", 1, ChronoUnit.SECONDS, Granularity.SECOND),
  MINUTE("M", 60, ChronoUnit.MINUTES, Granularity.MINUTE),
  HOUR("H", 3_600, ChronoUnit.HOURS, Granularity.HOUR),
  DAY("D", 86_400, ChronoUnit.DAYS, Granularity.DAY),
  BUSINESS_DAY("BD", 86_400, ChronoUnit.DAYS, Granularity.DAY),
  WEEKEND("WE", 172_800, ChronoUnit.WEEKS, Granularity.WEEKEND),
  WEEK("W", 604_800, ChronoUnit.WEEKS, Granularity.WEEK),
  FORTNIGHT("W", 1_209_600, ChronoUnit.WEEKS, Granularity.WEEK),
  MONTH("M", 2_592_000, ChronoUnit.MONTHS, Granularity.MONTH),
  QUARTER("M", 7_776_000, ChronoUnit.MONTHS, Granularity.QUARTER),
  YEAR("Y", 31_536_000, ChronoUnit.YEARS, Granularity.YEAR),
  DECADE("Y", 315_360_000, ChronoUnit.YEARS, Granularity.DECADE),
  CENTURY("Y", 3_153_600_000L, ChronoUnit.YEARS, Granularity.CENTURY);

  final String letter;
  final long seconds;
  final ChronoUnit chrono;
  final Granularity granularity;

  Unit(String letter, long seconds, ChronoUnit chrono, Granularity granularity) {
    this.letter = letter;
    this.seconds = seconds;
    this.chrono = chrono;
    this.granularity = granularity;
  }

  /** How many of the unit of its letter one of these is: a quarter is three months. */
  int factor() {
    return switch (this) {
      case FORTNIGHT -> 2;
      case QUARTER -> 3;
      case DECADE -> 10;
      case CENTURY -> 100;
      default -> 1;
    };
  }

  boolean ofDay() {
    return compareTo(HOUR) <= 0;
  }

  /** The day that many of these after another. */
  LocalDate after(LocalDate day, long count) {
    if (this == BUSINESS_DAY) {
      return businessDays(day, count);
    }
    return day.plus(count * factor(), chrono);
  }

  private static LocalDate businessDays(LocalDate day, long count) {
    long left = Math.min(Math.abs(count), 1_000);
    LocalDate at = day;
    while (left > 0) {
      at = at.plusDays(Long.signum(count));
      if (at.getDayOfWeek().getValue() <= 5) {
        left--;
      }
    }
    return at;
  }
}

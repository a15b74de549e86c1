package dev.palimpsest.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** The time at which a text is read, and the calendar around it. */
record Reference(LocalDateTime at) {
  LocalDate today() {
    return at.toLocalDate();
  }

  int year() {
    return at.getYear();
  }

  /** The Monday of the week that many weeks from this one. */
  LocalDate monday(int shift) {
    return mondayOf(today()).plusWeeks(shift);
  }

  static LocalDate mondayOf(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  static int weekYear(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR);
  }

  static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** The Monday of week 1: the week that holds the first Thursday of what begins on that day. */
  static LocalDate firstWeek(LocalDate begin) {
    LocalDate monday = mondayOf(begin);
    return begin.getDayOfWeek().getValue() > 4 ? monday.plusWeeks(1) : monday;
  }

  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

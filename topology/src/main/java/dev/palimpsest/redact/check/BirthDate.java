package dev.palimpsest.redact.check;

import java.time.Month;
import java.time.Year;

/** Whether two digits each of day, month and year are a day of the calendar. */
final class BirthDate {
  private static final int LEAP = 2000;

  private BirthDate() {}

  /** In a century that nobody told: 29 February stands if either may have it. */
  static boolean possible(int yearOfCentury, int month, int day) {
    return exists(LEAP + yearOfCentury, month, day);
  }

  static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }
}

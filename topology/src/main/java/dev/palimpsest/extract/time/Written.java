package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as it is written, which need not exist.
 *
 * @param year empty: any
 */
record Written(Optional<Integer> year, int month, int day) {
  private static final int MONTHS = 12;

  /** Two numbers of which one must be a month: the first, where both can be. */
  static Optional<Written> monthFirst(Optional<Integer> year, int first, int second) {
    if (first >= 1 && first <= MONTHS && plausible(second)) {
      return Optional.of(new Written(year, first, second));
    }
    if (second >= 1 && second <= MONTHS && plausible(first)) {
      return Optional.of(new Written(year, second, first));
    }
    return Optional.empty();
  }

  static boolean plausible(int day) {
    return day >= 1 && day <= 31;
  }

  Optional<Day> day(Reference reference) {
    return year.isPresent()
        ? Reference.date(year.get(), month, day).map(Day::of)
        : Day.yearly(month, day, reference);
  }

  /** The same month and day in one year; empty where that year has none. */
  Optional<Day> in(int someYear) {
    Optional<LocalDate> date = Reference.date(someYear, month, day);
    return date.map(d -> new Day(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), d, d));
  }

  /** Its TIMEX, if its year is said and has no such day. */
  Optional<Impossible> impossible() {
    return year.filter(y -> Reference.date(y, month, day).isEmpty())
        .map(y -> new Impossible(String.format(Locale.ROOT, "%04d-%02d-%02d", y, month, day)));
  }
}

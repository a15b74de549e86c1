package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Days that carry names. */
final class Holidays {
  private record Holiday(
      List<String> names, String timex, IntFunction<Optional<LocalDate>> inYear) {}

  private static final List<Holiday> ALL =
      List.of(
          fixed(12, 25, "christmas day", "christmas", "xmas"),
          fixed(12, 24, "christmas eve", "xmas eve"),
          fixed(12, 26, "boxing day"),
          fixed(1, 1, "new year's day", "new years day", "new year day", "new year's", "new year"),
          fixed(12, 31, "new year's eve", "new years eve", "new year eve"),
          fixed(2, 2, "groundhog day", "groundhog's day"),
          fixed(2, 14, "valentine's day", "valentines day", "valentine day"),
          fixed(3, 17, "st patrick's day", "st patricks day", "saint patrick's day"),
          fixed(4, 1, "april fools", "april fools day", "april fool's day"),
          fixed(4, 22, "earth day"),
          fixed(5, 1, "may day", "international workers' day"),
          fixed(5, 5, "cinco de mayo"),
          fixed(3, 8, "women's day", "international women's day"),
          fixed(6, 19, "juneteenth"),
          fixed(7, 4, "independence day", "usa independence day"),
          fixed(10, 31, "halloween", "halloween day", "all hallows eve"),
          fixed(11, 1, "all saints day", "all saints' day"),
          fixed(11, 11, "veterans day", "veteran's day", "armistice day"),
          floating(1, 1, 3, "martin luther king day", "mlk day", "martin luther king jr day"),
          floating(2, 1, 3, "presidents day", "president's day", "presidents' day"),
          floating(5, 7, 2, "mother's day", "mothers day", "mothers' day"),
          floating(6, 7, 3, "father's day", "fathers day", "fathers' day"),
          floating(9, 1, 1, "labor day", "labour day"),
          floating(10, 1, 2, "columbus day"),
          floating(11, 4, 4, "thanksgiving", "thanksgiving day"),
          new Holiday(
              List.of("memorial day"),
              "XXXX-05-WXX-1-4",
              year -> nth(YearMonth.of(year, 5), 1, -1)),
          afterThanksgiving(1, "XXXX-11-WXX-5-4", "black friday"),
          afterThanksgiving(4, "XXXX-11-WXX-1-4", "cyber monday"),
          movable(0, "easter", "easter sunday", "easter day"),
          movable(-2, "good friday"),
          movable(1, "easter monday"),
          movable(-46, "ash wednesday"),
          movable(-47, "mardi gras", "fat tuesday", "shrove tuesday"));

  private static final List<Production<Holiday>> NAMES =
      ALL.stream()
          .<Production<Holiday>>map(
              holiday -> at -> takesOne(at, holiday) ? Optional.of(holiday) : Optional.empty())
          .toList();

  private static final Production<Day> DAY = Holidays::readDay;

  private Holidays() {}

  /** "Christmas", "Black Friday 2010", "next Thanksgiving", "Easter of 2018". */
  static Optional<Day> day(Cursor c) {
    return c.once(DAY);
  }

  private static Optional<Day> readDay(Cursor c) {
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    Optional<Holiday> holiday = longestName(c);
    if (holiday.isEmpty()) {
      return Optional.empty();
    }
    if (shift.isPresent()) {
      return shifted(holiday.get(), shift.get(), c.reference());
    }
    return c.attempt(Holidays::year)
        .map(year -> holiday.get().inYear().apply(year).map(Day::of))
        .orElseGet(() -> Day.yearly(holiday.get().timex(), c.reference(), holiday.get().inYear()));
  }

  private static Optional<Day> shifted(Holiday holiday, int shift, Reference reference) {
    return holiday.inYear().apply(reference.year() + shift).map(Day::of);
  }

  private static Optional<Integer> year(Cursor c) {
    c.take(",");
    c.take("of", "in");
    Optional<Integer> written = c.attempt(Names::year);
    if (written.isPresent()) {
      return written;
    }
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    return shift.isPresent() && c.take("year")
        ? shift.map(by -> c.reference().year() + by)
        : Optional.empty();
  }

  private static Optional<Holiday> longestName(Cursor c) {
    return c.longest(NAMES, end -> true);
  }

  private static boolean takesOne(Cursor c, Holiday holiday) {
    int start = c.position();
    int farthest = start;
    for (String name : holiday.names()) {
      c.move(start);
      if (c.phrase(name)) {
        farthest = Math.max(farthest, c.position());
      }
    }
    c.move(farthest);
    return farthest > start;
  }

  private static Holiday fixed(int month, int day, String... names) {
    return new Holiday(
        List.of(names),
        String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day),
        year -> Reference.date(year, month, day));
  }

  private static Holiday floating(int month, int weekday, int nth, String... names) {
    return new Holiday(
        List.of(names),
        String.format(Locale.ROOT, "XXXX-%02d-WXX-%d-%d", month, weekday, nth),
        year -> nth(YearMonth.of(year, month), weekday, nth));
  }

  private static Optional<LocalDate> nth(YearMonth month, int weekday, int nth) {
    return MonthDays.nthWeekday(month, weekday, nth);
  }

  private static Holiday afterThanksgiving(int days, String timex, String name) {
    return new Holiday(
        List.of(name),
        timex,
        year -> nth(YearMonth.of(year, 11), 4, 4).map(thursday -> thursday.plusDays(days)));
  }

  private static Holiday movable(int fromEaster, String... names) {
    return new Holiday(
        List.of(names), "XXXX-EASTER", year -> Optional.of(easter(year).plusDays(fromEaster)));
  }

  /** Easter Sunday by the algorithm of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}

package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.util.Optional;
import java.util.Set;

/** Dates written with month and day: "2019-01-04", "5/3/18", "Jan 4th, 2019", "4 May". */
final class CalendarDates {
  /** What makes two numbers with a full stop or a hyphen a date. */
  private static final Set<String> DATED =
      Lexicon.words("on by until till since before after from to next last this dated -");

  private static final Production<Written> WRITTEN = CalendarDates::readWritten;

  private CalendarDates() {}

  static Optional<Day> day(Cursor c) {
    return written(c).flatMap(written -> written.day(c.reference()));
  }

  static Optional<Impossible> impossible(Cursor c) {
    return written(c).flatMap(Written::impossible);
  }

  static Optional<Written> written(Cursor c) {
    return c.once(WRITTEN);
  }

  private static Optional<Written> readWritten(Cursor c) {
    return c.longest(
        CalendarDates::yearFirst,
        CalendarDates::compact,
        CalendarDates::yearLast,
        CalendarDates::withoutYear,
        CalendarDates::monthThenDay,
        CalendarDates::dayThenMonth,
        CalendarDates::yearThenMonthName,
        CalendarDates::dayYearMonthName);
  }

  /** "2019-01-04", "2019/1/4", "2019.01.04", "2019 01 04". */
  private static Optional<Written> yearFirst(Cursor c) {
    Optional<Integer> year = Names.year(c);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    String separator = c.peek().text();
    boolean spaced = c.peek().is(Kind.NUMBER) && !c.glued();
    if (!spaced && !c.takeGlued("-", "/", ".")) {
      return Optional.empty();
    }
    int least = spaced ? 2 : 1;
    Optional<Integer> month = spaced ? c.digits(least, 2) : c.gluedDigits(least, 2);
    if (month.isEmpty() || !spaced && !c.takeGlued(separator)) {
      return Optional.empty();
    }
    Optional<Integer> day = spaced ? c.digits(least, 2) : c.gluedDigits(least, 2);
    return day.flatMap(d -> Written.monthFirst(year, month.get(), d));
  }

  /** "20190104". */
  private static Optional<Written> compact(Cursor c) {
    return c.digits(8, 8)
        .filter(number -> number >= 1900_00_00 && number < 2100_00_00)
        .filter(number -> number / 100 % 100 >= 1 && number / 100 % 100 <= 12)
        .flatMap(n -> Written.monthFirst(Optional.of(n / 10_000), n / 100 % 100, n % 100));
  }

  /** "1/4/2019", "4-1-19", "31.12.2019". */
  private static Optional<Written> yearLast(Cursor c) {
    Optional<Integer> first = c.digits(1, 2);
    String separator = c.peek().text();
    if (first.isEmpty() || !c.takeGlued("/", "-", ".")) {
      return Optional.empty();
    }
    Optional<Integer> second = c.gluedDigits(1, 2);
    if (second.isEmpty() || !c.takeGlued(separator)) {
      return Optional.empty();
    }
    Optional<Integer> year =
        separator.equals(".") ? c.gluedDigits(4, 4) : c.longest(CalendarDates::shortYear);
    return year.flatMap(y -> Written.monthFirst(year, first.get(), second.get()));
  }

  private static Optional<Integer> shortYear(Cursor c) {
    return c.longest(at -> at.gluedDigits(4, 4), at -> at.gluedDigits(2, 2).map(Names::century));
  }

  /** "1/4"; "1-4" and "1.4" where a word before them speaks of a date. */
  private static Optional<Written> withoutYear(Cursor c) {
    String before = c.peek(-1).text();
    boolean dated = DATED.contains(before) || Lexicon.WEEKDAYS.containsKey(before);
    Optional<Integer> first = c.digits(1, 2);
    boolean slash = c.peek().is("/");
    if (first.isEmpty() || !(dated ? c.takeGlued("/", "-", ".") : c.takeGlued("/"))) {
      return Optional.empty();
    }
    Optional<Integer> second = c.gluedDigits(1, 2);
    if (second.isEmpty() || c.glued() && c.sees(".", "%", "/") && c.peek(1).glued()) {
      return Optional.empty();
    }
    if (Lexicon.UNITS.containsKey(c.peek().text()) || Clocks.seesHalfOfDay(c)) {
      return Optional.empty();
    }
    boolean always = first.get() == 24 && second.get() == 7;
    boolean fraction = first.get() < second.get() && second.get() <= 5;
    if (always && !dated) {
      return Optional.empty();
    }
    if (slash && !dated && fraction && !c.atEnd() && c.peek().is(Kind.WORD)) {
      return Optional.empty();
    }
    return Written.monthFirst(Optional.empty(), first.get(), second.get());
  }

  /** "Jan 4th, 2019", "january the fourth", "Aug-05-2016", "October, 1st". */
  private static Optional<Written> monthThenDay(Cursor c) {
    Optional<Integer> month = Names.month(c);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    if (!c.takeGlued("-", "/")) {
      c.take(",");
    }
    c.take("the");
    Optional<Integer> day = c.attempt(CalendarDates::dayNumber);
    return day.map(d -> new Written(c.attempt(CalendarDates::followingYear), month.get(), d));
  }

  /** "4 Jan 2019", "the fourth of January", "05-Aug-2016". */
  private static Optional<Written> dayThenMonth(Cursor c) {
    c.take("the");
    Optional<Integer> day = c.attempt(CalendarDates::dayNumber);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    if (!c.phrase("day of") && !c.take("of")) {
      c.takeGlued("-", "/", ".");
    }
    Optional<Integer> month = Names.month(c);
    return month.map(m -> new Written(c.attempt(CalendarDates::followingYear), m, day.get()));
  }

  /** A day of a month, as a number beside the month's name. */
  static Optional<Integer> dayNumber(Cursor c) {
    return c.longest(
        Numerals::ordinal,
        at -> at.digits(1, 2).filter(Written::plausible).filter(d -> endsThere(at)),
        at -> Numerals.belowHundred(at).filter(Written::plausible).filter(d -> endsThere(at)));
  }

  private static boolean endsThere(Cursor c) {
    boolean time = c.sees(":") && c.peek(1).is(Kind.NUMBER) || Clocks.seesHalfOfDay(c);
    boolean decimal = c.glued() && c.sees(".") && c.peek(1).is(Kind.NUMBER) && c.peek(1).glued();
    return !time && !decimal && !c.seesAnyOf(Lexicon.COUNTED);
  }

  /** ", 2019", "of 2019", "-2019", "-19". */
  private static Optional<Integer> followingYear(Cursor c) {
    if (c.takeGlued("-", "/")) {
      return c.longest(CalendarDates::shortYear);
    }
    c.take(",");
    c.take("of", "in");
    return Names.year(c).filter(year -> !c.seesAnyOf(Lexicon.COUNTED));
  }

  /** "2019/aug/01", "2020/23/Sep", "2019 August 1". */
  private static Optional<Written> yearThenMonthName(Cursor c) {
    Optional<Integer> year = Names.year(c);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    c.takeGlued("-", "/", ",");
    int back = c.position();
    Optional<Integer> month = Names.month(c);
    if (month.isPresent()) {
      c.takeGlued("-", "/");
      return dayNumber(c).map(day -> new Written(year, month.get(), day));
    }
    c.move(back);
    Optional<Integer> day = c.gluedDigits(1, 2).filter(Written::plausible);
    return day.isPresent() && c.takeGlued("-", "/")
        ? Names.month(c).map(named -> new Written(year, named, day.get()))
        : Optional.empty();
  }

  /** "23-2020-September". */
  private static Optional<Written> dayYearMonthName(Cursor c) {
    Optional<Integer> day = c.digits(1, 2).filter(Written::plausible);
    if (day.isEmpty() || !c.takeGlued("-", "/")) {
      return Optional.empty();
    }
    Optional<Integer> year = c.gluedDigits(4, 4);
    return year.isPresent() && c.takeGlued("-", "/")
        ? Names.month(c).map(month -> new Written(year, month, day.get()))
        : Optional.empty();
  }
}

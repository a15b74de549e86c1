package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Periods that the calendar names: "April 2017", "2015-3", "2019 Q1", "this summer", "the 90s". */
final class CalendarPeriods {
  private static final Map<String, Integer> QUARTERS = Map.of("q", 4, "h", 2);

  private static final Set<String> SEASON_COMPANY =
      Lexicon.words("the this last next past coming in during every since by early late of mid");

  private static final Map<String, Integer> DECADES =
      Map.of(
          "twenties",
          20,
          "thirties",
          30,
          "forties",
          40,
          "fifties",
          50,
          "sixties",
          60,
          "seventies",
          70,
          "eighties",
          80,
          "nineties",
          90);

  private static final Set<String> BEFORE_YEAR = Lexicon.words("in of since until year");

  private static final Production<Span> PERIOD = CalendarPeriods::readPeriod;

  private CalendarPeriods() {}

  static Optional<Span> period(Cursor c) {
    return c.once(PERIOD);
  }

  private static Optional<Span> readPeriod(Cursor c) {
    return c.longest(
        CalendarPeriods::month,
        CalendarPeriods::numericMonth,
        CalendarPeriods::year,
        CalendarPeriods::quarterThenYear,
        CalendarPeriods::yearThenQuarter,
        CalendarPeriods::season,
        CalendarPeriods::decade,
        CalendarPeriods::century);
  }

  /** "April", "April 2017", "2017 April", "june of last year", "this September". */
  static Optional<Span> month(Cursor c) {
    return c.longest(
        CalendarPeriods::bareMonth,
        CalendarPeriods::shiftedMonth,
        CalendarPeriods::monthThenYear,
        CalendarPeriods::yearThenMonth);
  }

  private static Optional<Span> bareMonth(Cursor c) {
    return Names.bareMonth(c).map(month -> Stretches.month(month, c.reference()));
  }

  private static Optional<Span> shiftedMonth(Cursor c) {
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    Optional<Integer> month = shift.isEmpty() ? shift : Names.bareMonth(c);
    return month.map(m -> Stretches.month(YearMonth.of(c.reference().year() + shift.get(), m)));
  }

  private static Optional<Span> monthThenYear(Cursor c) {
    Optional<Integer> month = Names.month(c);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    if (!c.takeGlued("-", "/")) {
      c.take(",");
      c.take("of", "in");
    }
    return Periods.anyYear(c).map(year -> Stretches.month(YearMonth.of(year, month.get())));
  }

  private static Optional<Span> yearThenMonth(Cursor c) {
    Optional<Integer> year = Names.year(c);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    if (!c.takeGlued("-", "/")) {
      c.take(",");
    }
    return Names.month(c).map(month -> Stretches.month(YearMonth.of(year.get(), month)));
  }

  /** "2015-3", "2016/03", "3/2015". */
  private static Optional<Span> numericMonth(Cursor c) {
    Optional<Integer> first = c.digits(1, 4);
    boolean yearFirst = first.isPresent() && first.get() >= 1500;
    if (first.isEmpty() || !c.takeGlued("-", "/")) {
      return Optional.empty();
    }
    Optional<Integer> second = yearFirst ? c.gluedDigits(1, 2) : c.gluedDigits(4, 4);
    Optional<Integer> month = yearFirst ? second : first;
    Optional<Integer> year = yearFirst ? first : second;
    return month
        .filter(m -> m >= 1 && m <= 12 && year.filter(y -> y >= 1500 && y < 2200).isPresent())
        .map(m -> Stretches.month(YearMonth.of(year.get(), m)));
  }

  /** "2016", "year 2016". */
  static Optional<Span> year(Cursor c) {
    String before = c.peek(-1).text();
    c.take("year");
    boolean digits = c.peek().is(Kind.NUMBER);
    boolean asked = BEFORE_YEAR.contains(before);
    return Names.year(c)
        .filter(year -> (digits || asked) && !c.seesAnyOf(Lexicon.COUNTED) && !measured(c))
        .map(Stretches::year);
  }

  private static boolean measured(Cursor c) {
    return Lexicon.UNITS.containsKey(c.peek().text())
        || c.sees("%") && c.glued()
        || c.glued() && c.peek().is(Kind.WORD);
  }

  /** "Q3 2019", "first quarter of 2013", "third quarter last year", "H1 2018", "Q2". */
  private static Optional<Span> quarterThenYear(Cursor c) {
    Optional<Part> part = c.longest(CalendarPeriods::part);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    if (!c.takeGlued("-")) {
      c.take(",");
      c.take("of", "in");
    }
    Optional<Integer> year = c.attempt(Periods::anyYear);
    boolean dangling = year.isEmpty() && c.peek(-1).is("of");
    return dangling || year.isEmpty() && !part.get().named()
        ? Optional.empty()
        : Optional.of(part.get().in(year.orElse(c.reference().year())));
  }

  private static Optional<Span> yearThenQuarter(Cursor c) {
    Optional<Integer> year = Periods.anyYear(c);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    if (!c.takeGlued("-")) {
      c.take(",", "'s");
    }
    return part(c).map(part -> part.in(year.get()));
  }

  /**
   * A quarter or half of a year.
   *
   * @param of 4 for quarters, 2 for halves
   * @param named whether it stands without a year: "Q2"
   */
  private record Part(int number, int of, boolean named) {
    Span in(int year) {
      return of == 4 ? Stretches.quarter(year, number) : Stretches.half(year, number);
    }
  }

  private static Optional<Part> part(Cursor c) {
    Optional<Integer> of = c.lookUp(QUARTERS);
    if (of.isPresent()) {
      return c.gluedDigits(1, 1)
          .filter(n -> n >= 1 && n <= of.get())
          .map(n -> new Part(n, of.get(), of.get() == 4));
    }
    Optional<Integer> number =
        c.take("last") ? Optional.of(0) : Numerals.ordinal(c).filter(n -> n <= 4);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int parts = c.take("quarter") ? 4 : c.take("half") ? 2 : 0;
    int nth = number.get() == 0 ? parts : number.get();
    return parts > 0 && nth <= parts ? Optional.of(new Part(nth, parts, false)) : Optional.empty();
  }

  /** "summer", "this winter", "spring of 2015", "next fall". */
  private static Optional<Span> season(Cursor c) {
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    Token word = c.peek();
    boolean doubtful = word.is("fall") || word.is("spring");
    boolean company = SEASON_COMPANY.contains(c.peek(-1).text());
    Optional<String> season = c.lookUp(Lexicon.SEASONS);
    if (season.isEmpty()) {
      return Optional.empty();
    }
    if (shift.isPresent()) {
      return season.map(s -> Stretches.season(s, c.reference().year() + shift.get()));
    }
    Optional<Integer> year =
        c.attempt(
            at -> {
              at.take(",");
              at.take("of", "in");
              return Periods.anyYear(at);
            });
    if (year.isEmpty() && doubtful && !company) {
      return Optional.empty();
    }
    return Optional.of(
        year.map(y -> Stretches.season(season.get(), y))
            .orElseGet(() -> Stretches.season(season.get(), c.reference())));
  }

  /** "the 1990s", "the 90s", "the nineties". */
  private static Optional<Span> decade(Cursor c) {
    boolean the = c.take("the");
    Optional<Integer> named = the ? c.lookUp(DECADES) : Optional.empty();
    if (named.isPresent()) {
      return named.map(CalendarPeriods::decadeOf);
    }
    boolean apostrophe = c.take("'", "’");
    Optional<Integer> digits = c.digits(2, 4).filter(n -> n % 10 == 0);
    if (digits.isEmpty() || !c.takeGlued("s") && !(c.takeGlued("'") && c.takeGlued("s"))) {
      return Optional.empty();
    }
    if (digits.get() >= 1500 && digits.get() < 2200) {
      return digits.map(Stretches::decade);
    }
    return digits.filter(n -> n < 100 && (the || apostrophe)).map(CalendarPeriods::decadeOf);
  }

  private static Span decadeOf(int tens) {
    return Stretches.decade(tens < 30 ? 2000 + tens : 1900 + tens);
  }

  /** "21st century". */
  private static Optional<Span> century(Cursor c) {
    return Numerals.ordinal(c)
        .filter(nth -> nth >= 10 && nth < 30 && c.take("century"))
        .map(nth -> Stretches.century((nth - 1) * 100));
  }
}

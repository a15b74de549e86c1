package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Periods told from the reference: "next week", "the month", "last 3 days", "within 2 hours". */
final class Periods {
  private static final Production<Span> PERIOD = Periods::readPeriod;

  private static final Set<String> BEFORE_VERB =
      Lexicon.words(
          "to will would can could should may might must did does do not t doesn't don't didn't"
              + " won't can't couldn't shouldn't wouldn't");

  private Periods() {}

  /** Any period of whole days. */
  static Optional<Span> period(Cursor c) {
    return c.once(PERIOD);
  }

  private static Optional<Span> readPeriod(Cursor c) {
    return c.longest(
        Periods::shifted,
        Periods::afterNext,
        Periods::present,
        Periods::counted,
        CalendarPeriods::period,
        Weeks::period);
  }

  /** "this week", "next quarter", "the previous weekend". */
  static Optional<Span> shifted(Cursor c) {
    if (verb(c)) {
      return Optional.empty();
    }
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS);
    if (shift.isPresent() && shift.get() == 0) {
      c.take("past", "coming", "upcoming", "current");
      String second = c.peek(-1).text();
      shift = Optional.of(second.equals("past") ? -1 : second.endsWith("coming") ? 1 : 0);
    }
    c.take("calendar", "fiscal");
    Optional<Unit> unit = shift.isEmpty() ? Optional.empty() : singular(c);
    int by = shift.orElse(0);
    return unit.flatMap(u -> Stretches.shifted(u, by, c.reference()));
  }

  private static Optional<Unit> singular(Cursor c) {
    boolean plural = c.peek().text().endsWith("s");
    return plural ? Optional.empty() : c.lookUp(Lexicon.UNITS);
  }

  /** "should not last two hours": no adjective. */
  private static boolean verb(Cursor c) {
    return c.sees("last") && BEFORE_VERB.contains(c.peek(-1).text());
  }

  /** "the week after next". */
  private static Optional<Span> afterNext(Cursor c) {
    c.take("the");
    Optional<Unit> unit = singular(c);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int by = c.phrase("after next") ? 2 : c.phrase("before last") ? -2 : 0;
    return by == 0 ? Optional.empty() : Stretches.shifted(unit.get(), by, c.reference());
  }

  /** "the week", where nothing describes it further. */
  private static Optional<Span> present(Cursor c) {
    if (!c.take("the")) {
      return Optional.empty();
    }
    return singular(c)
        .filter(unit -> Phrases.clauseEnds(c) && !c.peek().is(Kind.NUMBER) && unit != Unit.QUARTER)
        .filter(unit -> unit != Unit.CENTURY && unit != Unit.DECADE)
        .flatMap(unit -> Stretches.shifted(unit, 0, c.reference()));
  }

  /** A month or a year, for what is told within it. */
  static Optional<Span> monthOrYear(Cursor c) {
    return c.<Span>longest(
            at -> MonthDays.relativeMonth(at).map(Stretches::month),
            Periods::shifted,
            Periods::present,
            CalendarPeriods::month,
            CalendarPeriods::year)
        .filter(s -> s.granularity() == Granularity.MONTH || s.granularity() == Granularity.YEAR);
  }

  /** A year, said or told from the reference. */
  static Optional<Integer> anyYear(Cursor c) {
    return c.<Integer>longest(
        Names::year,
        at ->
            at.<Span>longest(Periods::shifted, Periods::present)
                .filter(span -> span.granularity() == Granularity.YEAR)
                .map(span -> Integer.parseInt(span.timex())));
  }

  /** "next 3 days", "past few weeks", "within 2 weeks". */
  private static Optional<Span> counted(Cursor c) {
    return countedLength(c)
        .filter(counted -> !counted.length().ofDay())
        .map(counted -> days(counted, c.reference()));
  }

  /** "last 2 hours", "next hour", "within 30 minutes". */
  static Optional<Span> countedHours(Cursor c) {
    return countedLength(c)
        .filter(counted -> counted.length().ofDay())
        .map(counted -> hours(counted, c.reference()));
  }

  private record Counted(Length length, int sign) {}

  private static Optional<Counted> countedLength(Cursor c) {
    if (verb(c)) {
      return Optional.empty();
    }
    boolean within = c.take("within");
    if (within) {
      c.take("the");
    }
    Optional<Integer> shift = c.lookUp(Lexicon.SHIFTS).filter(by -> by != 0);
    if (shift.isEmpty() && (!within || c.peek(-1).is("this"))) {
      return Optional.empty();
    }
    if (c.sees("hour") && !within) {
      return c.take("hour")
          ? Optional.of(new Counted(Length.of(1, Unit.HOUR), shift.get()))
          : Optional.empty();
    }
    return Durations.counted(c).map(length -> new Counted(length, shift.orElse(1)));
  }

  private static Span days(Counted counted, Reference reference) {
    LocalDate today = reference.today();
    LocalDate begin = counted.sign() < 0 ? today : today.plusDays(1);
    LocalDate other = counted.length().from(begin.atStartOfDay(), counted.sign()).toLocalDate();
    LocalDate from = counted.sign() < 0 ? other : begin;
    LocalDate to = counted.sign() < 0 ? begin : other;
    Granularity granularity = counted.length().finest().granularity;
    return Stretches.bounded(from, to, counted.length().timex(), granularity);
  }

  private static Span hours(Counted counted, Reference reference) {
    LocalDateTime other = counted.length().from(reference.at(), counted.sign());
    LocalDateTime from = counted.sign() < 0 ? other : reference.at();
    LocalDateTime to = counted.sign() < 0 ? reference.at() : other;
    String timex =
        String.format(
            Locale.ROOT,
            "(%s,%s,%s)",
            Times.timex(from),
            Times.timex(to),
            counted.length().timex());
    return Span.of(timex, Span.interval(from, to, counted.length().finest().granularity));
  }
}

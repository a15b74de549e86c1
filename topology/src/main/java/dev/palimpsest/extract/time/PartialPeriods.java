package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.TemporalValue.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The begin, the middle or the end of a period: "early 2016", "mid-July", "later this week". */
final class PartialPeriods {
  /** What of a period is meant. */
  enum Part {
    BEGIN,
    MIDDLE,
    END
  }

  private static final Map<String, Part> ADJECTIVES =
      Map.of(
          "early", Part.BEGIN,
          "earlier", Part.BEGIN,
          "mid", Part.MIDDLE,
          "late", Part.END,
          "later", Part.END);

  private static final Map<String, Part> NOUNS =
      Map.of(
          "beginning", Part.BEGIN,
          "start", Part.BEGIN,
          "middle", Part.MIDDLE,
          "end", Part.END);

  private static final Map<String, Unit> ENDS =
      Map.of("eoy", Unit.YEAR, "eom", Unit.MONTH, "eow", Unit.WEEK);

  private static final Map<String, Unit> TO_DATE = Map.of("ytd", Unit.YEAR, "mtd", Unit.MONTH);

  private PartialPeriods() {}

  static Optional<Span> period(Cursor c) {
    return c.longest(
        PartialPeriods::abbreviated,
        PartialPeriods::adjective,
        PartialPeriods::noun,
        PartialPeriods::toDate,
        PartialPeriods::rest);
  }

  private static Optional<Span> abbreviated(Cursor c) {
    return c.lookUp(ENDS)
        .flatMap(unit -> Stretches.shifted(unit, 0, c.reference()))
        .map(span -> part(span, Part.END, c.reference()));
  }

  /** "early 2016", "mid-July", "later in the year", "earlier this month". */
  private static Optional<Span> adjective(Cursor c) {
    Optional<Part> part = c.lookUp(ADJECTIVES);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    c.takeGlued("-");
    c.take("in");
    return inner(c).map(span -> part(span, part.get(), c.reference()));
  }

  /** "end of this year", "the middle of May". */
  static Optional<Span> noun(Cursor c) {
    Optional<Part> part = c.lookUp(NOUNS);
    if (part.isEmpty() || !c.take("of")) {
      return Optional.empty();
    }
    return inner(c).map(span -> part(span, part.get(), c.reference()));
  }

  /** The instant that "after the beginning of March" or "before the end of May" turns on. */
  static Optional<Span> edge(Cursor c) {
    c.take("the");
    Optional<Part> part = c.lookUp(NOUNS).filter(noun -> noun != Part.MIDDLE);
    if (part.isEmpty() || !c.take("of")) {
      return Optional.empty();
    }
    return inner(c).map(span -> span.map(span.timex(), interval -> edge(interval, part.get())));
  }

  private static Interval edge(Interval interval, Part part) {
    Optional<LocalDateTime> at = part == Part.BEGIN ? interval.from() : interval.to();
    return new Interval(at, at, interval.granularity());
  }

  private static Optional<Span> inner(Cursor c) {
    return c.longest(Periods::period, at -> at.take("the") ? Periods.period(at) : Optional.empty());
  }

  /** "year to date", "ytd". */
  private static Optional<Span> toDate(Cursor c) {
    Optional<Unit> unit = c.lookUp(TO_DATE);
    if (unit.isEmpty()) {
      unit = c.lookUp(Lexicon.UNITS);
      if (unit.isEmpty() || !c.phrase("to date")) {
        return Optional.empty();
      }
    }
    Reference reference = c.reference();
    return unit.flatMap(u -> Stretches.shifted(u, 0, reference))
        .map(
            span ->
                span.map(
                    span.timex(),
                    i ->
                        new Interval(
                            i.from(),
                            Optional.of(reference.today().atStartOfDay()),
                            i.granularity())));
  }

  /** "rest of the week": from the reference day on. */
  private static Optional<Span> rest(Cursor c) {
    if (!c.phrase("rest of") && !c.phrase("remainder of")) {
      return Optional.empty();
    }
    LocalDate today = c.reference().today();
    return inner(c)
        .filter(span -> span.definite() && span.granularity().wholeDays())
        .flatMap(span -> span.past().to().map(LocalDateTime::toLocalDate))
        .filter(end -> end.isAfter(today))
        .map(end -> rest(today, end, c.peek(-1).is("week")));
  }

  private static Span rest(LocalDate today, LocalDate end, boolean week) {
    LocalDate last = end.minusDays(1);
    long days = ChronoUnit.DAYS.between(today, last) + (week ? 0 : 1);
    String timex = String.format(Locale.ROOT, "(%s,%s,P%dD)", today, last, days);
    return Span.of(timex, today, end, Granularity.DAY);
  }

  private static Span part(Span span, Part part, Reference reference) {
    LocalDateTime today = reference.today().atStartOfDay();
    boolean here = span.definite() && part == Part.BEGIN;
    return span.map(
        span.timex(), interval -> here ? upTo(part(interval, part), today) : part(interval, part));
  }

  /** What was earlier this year was before today. */
  private static Interval upTo(Interval interval, LocalDateTime today) {
    boolean within =
        interval.from().filter(today::isAfter).isPresent()
            && interval.to().filter(today::isBefore).isPresent();
    return within
        ? new Interval(interval.from(), Optional.of(today), interval.granularity())
        : interval;
  }

  private static Interval part(Interval interval, Part part) {
    if (interval.from().isEmpty() || interval.to().isEmpty()) {
      return interval;
    }
    LocalDateTime from = interval.from().get();
    LocalDateTime to = interval.to().get();
    return switch (part) {
      case BEGIN -> Span.interval(from, middle(from, to), interval.granularity());
      case END -> Span.interval(middle(from, to), to, interval.granularity());
      case MIDDLE -> {
        Duration quarter = Duration.between(from, to).dividedBy(4);
        yield Span.interval(
            from.plus(quarter).truncatedTo(ChronoUnit.DAYS),
            to.minus(quarter).truncatedTo(ChronoUnit.DAYS),
            interval.granularity());
      }
    };
  }

  /** The day in the middle: the 1st of July of a year, the 16th of a month, a week's Thursday. */
  private static LocalDateTime middle(LocalDateTime from, LocalDateTime to) {
    long days = Duration.between(from, to).toDays();
    return days > 360 && days < 370
        ? from.plusMonths(6)
        : from.plusDays(Math.min(days / 2, 15 + days / 40 * days));
  }
}

package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A range whose ends are periods: it ends where the second begins. */
final class PeriodRanges {
  private PeriodRanges() {}

  static Optional<Span> span(Span from, Span to) {
    Span first = from.timex().startsWith("XXXX") && to.definite() ? inYearOf(from, to) : from;
    LocalDate past = begin(first.past());
    LocalDate pastEnd = firstAfter(past, to);
    LocalDate future = begin(first.future());
    LocalDate futureEnd = firstAfter(future, to);
    if (!past.isBefore(pastEnd) || !future.isBefore(futureEnd)) {
      return Optional.empty();
    }
    String timex =
        String.format(
            Locale.ROOT,
            "(%s,%s,%s)",
            edge(first, past),
            edge(to, pastEnd),
            length(past, pastEnd, to));
    return Optional.of(
        new Span(
            timex,
            Span.interval(past.atStartOfDay(), pastEnd.atStartOfDay(), to.granularity()),
            Span.interval(future.atStartOfDay(), futureEnd.atStartOfDay(), to.granularity())));
  }

  /** "April to June 2018": the year holds for both. */
  private static Span inYearOf(Span from, Span to) {
    LocalDate end = begin(to.past());
    LocalDate start = begin(from.past()).withYear(end.getYear());
    LocalDate before = start.isAfter(end) ? start.minusYears(1) : start;
    return Stretches.month(java.time.YearMonth.from(before));
  }

  private static LocalDate begin(TemporalValue.Interval interval) {
    return interval.from().orElseThrow().toLocalDate();
  }

  private static LocalDate firstAfter(LocalDate start, Span to) {
    LocalDate date = begin(to.past());
    if (!to.definite() && date.isBefore(start)) {
      LocalDate next = begin(to.future());
      return next.isBefore(start) ? next.plusYears(1) : next;
    }
    return date;
  }

  private static String edge(Span span, LocalDate date) {
    return span.definite() ? date.toString() : "XXXX" + date.toString().substring(4);
  }

  private static String length(LocalDate from, LocalDate to, Span end) {
    return switch (end.granularity()) {
      case MONTH -> "P" + ChronoUnit.MONTHS.between(from, to) + "M";
      case YEAR -> "P" + ChronoUnit.YEARS.between(from, to) + "Y";
      default -> "P" + ChronoUnit.DAYS.between(from, to) + "D";
    };
  }
}

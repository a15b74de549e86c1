package dev.palimpsest.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** The calendar's own periods as spans: weeks, months, quarters, seasons, years. */
final class Stretches {
  private static final int MONTHS_OF_QUARTER = 3;

  private Stretches() {}

  static Span week(LocalDate monday) {
    String timex =
        String.format(
            Locale.ROOT, "%04d-W%02d", Reference.weekYear(monday), Reference.week(monday));
    return Span.of(timex, monday, monday.plusWeeks(1), Granularity.WEEK);
  }

  static Span weekend(LocalDate monday) {
    LocalDate saturday = monday.plusDays(5);
    return Span.of(
        week(monday).timex() + "-WE", saturday, saturday.plusDays(2), Granularity.WEEKEND);
  }

  static Span month(YearMonth month) {
    return Span.of(
        month.toString(), month.atDay(1), month.plusMonths(1).atDay(1), Granularity.MONTH);
  }

  /** A month of any year: the last that has begun, and the next that has not passed. */
  static Span month(int month, Reference reference) {
    YearMonth now = YearMonth.from(reference.today());
    YearMonth here = YearMonth.of(reference.year(), month);
    YearMonth past = here.isAfter(now) ? here.minusYears(1) : here;
    YearMonth future = here.isBefore(now) ? here.plusYears(1) : here;
    return new Span(
        String.format(Locale.ROOT, "XXXX-%02d", month), month(past).past(), month(future).future());
  }

  static Span year(int year) {
    return Span.of(
        String.format(Locale.ROOT, "%04d", year),
        LocalDate.of(year, 1, 1),
        LocalDate.of(year + 1, 1, 1),
        Granularity.YEAR);
  }

  static Span quarter(int year, int quarter) {
    LocalDate from = LocalDate.of(year, 1 + (quarter - 1) * MONTHS_OF_QUARTER, 1);
    return bounded(from, from.plusMonths(MONTHS_OF_QUARTER), "P3M", Granularity.QUARTER);
  }

  static Span half(int year, int half) {
    LocalDate from = LocalDate.of(year, half == 1 ? 1 : 7, 1);
    return bounded(from, from.plusMonths(6), "P6M", Granularity.QUARTER);
  }

  static Span decade(int first) {
    LocalDate from = LocalDate.of(first, 1, 1);
    return bounded(from, from.plusYears(10), "P10Y", Granularity.DECADE);
  }

  static Span century(int first) {
    LocalDate from = LocalDate.of(first, 1, 1);
    return bounded(from, from.plusYears(100), "P100Y", Granularity.CENTURY);
  }

  static Span bounded(LocalDate from, LocalDate to, String length, Granularity granularity) {
    return Span.of(
        String.format(Locale.ROOT, "(%s,%s,%s)", from, to, length), from, to, granularity);
  }

  /** A season of the northern half of the earth; a winter belongs to the year it begins in. */
  static Span season(String season, int year) {
    int month =
        switch (season) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          default -> 12;
        };
    LocalDate from = LocalDate.of(year, month, 1);
    return Span.of(
        String.format(Locale.ROOT, "%04d-%s", year, season),
        from,
        from.plusMonths(3),
        Granularity.SEASON);
  }

  static Span season(String season, Reference reference) {
    Span here = season(season, reference.year());
    boolean begun = !here.past().from().orElseThrow().isAfter(reference.at());
    boolean over = !here.past().to().orElseThrow().isAfter(reference.at());
    Span past = begun ? here : season(season, reference.year() - 1);
    Span future = over ? season(season, reference.year() + 1) : here;
    return new Span(season, past.past(), future.future());
  }

  /** The period of that unit so many before or after the present one. */
  static Optional<Span> shifted(Unit unit, int shift, Reference reference) {
    LocalDate today = reference.today();
    int year = reference.year() + shift;
    return switch (unit) {
      case WEEK -> Optional.of(week(reference.monday(shift)));
      case WEEKEND -> Optional.of(weekend(reference.monday(shift)));
      case MONTH -> Optional.of(month(YearMonth.from(today).plusMonths(shift)));
      case QUARTER -> {
        LocalDate moved = today.withDayOfMonth(1).plusMonths((long) shift * MONTHS_OF_QUARTER);
        yield Optional.of(quarter(moved.getYear(), (moved.getMonthValue() + 2) / 3));
      }
      case YEAR -> Optional.of(year(year));
      case DECADE -> Optional.of(decade(reference.year() / 10 * 10 + 10 * shift));
      case CENTURY -> Optional.of(century(reference.year() / 100 * 100 + 100 * shift));
      default -> Optional.empty();
    };
  }
}

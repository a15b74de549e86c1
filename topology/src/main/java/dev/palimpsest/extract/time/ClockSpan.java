package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.TemporalValue.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of a day.
 *
 * @param timex for a named part of the day {@code TMO}, else both ends and the length
 */
record ClockSpan(String timex, Optional<LocalTime> from, Optional<LocalTime> to)
    implements Meaning {
  static ClockSpan of(DayPart part) {
    return new ClockSpan(part.timex(), Optional.of(part.from()), Optional.of(part.to()));
  }

  /** From one time to another; an end before its start lies in the next day. */
  static ClockSpan between(Clock from, Clock to) {
    String timex =
        String.format(
            Locale.ROOT, "(%s,%s,%s)", from.timex(), to.timex(), Length.timex(length(from, to)));
    return new ClockSpan(timex, Optional.of(from.time()), Optional.of(to.time()));
  }

  private static Duration length(Clock from, Clock to) {
    Duration length = Duration.between(from.time(), to.time());
    return length.isNegative() ? length.plusDays(1) : length;
  }

  /** The same stretch of one day. */
  Span on(Day day) {
    return new Span(timexOn(day.timex(), timex), on(day.past()), on(day.future()));
  }

  /** The TIMEX of a time or a stretch of time with the day that it belongs to. */
  static String timexOn(String day, String timex) {
    return timex.startsWith("(")
        ? timex.replaceFirst("\\(T", "(" + day + "T").replace(",T", "," + day + "T")
        : day + timex;
  }

  private Interval on(LocalDate date) {
    boolean overnight = from.isPresent() && to.filter(from.get()::isAfter).isPresent();
    return new Interval(
        from.map(date::atTime),
        to.map(date::atTime).map(end -> overnight ? end.plusDays(1) : end),
        Granularity.PART_OF_DAY);
  }

  @Override
  public TemporalValue value(boolean past) {
    return new TemporalValue.TimeInterval(from, to);
  }
}

package dev.palimpsest.extract.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a temporal expression means. */
public sealed interface TemporalValue {
  /** Its first instant; empty where it has no place on the calendar or no beginning. */
  default Optional<LocalDateTime> from() {
    return Optional.empty();
  }

  /** The first instant after it; empty where it has no place on the calendar or no end. */
  default Optional<LocalDateTime> to() {
    return Optional.empty();
  }

  /**
   * A day or a moment.
   *
   * @param granularity DAY, or what the moment is exact to
   */
  record Point(LocalDateTime at, Granularity granularity) implements TemporalValue {
    @Override
    public Optional<LocalDateTime> from() {
      return Optional.of(at);
    }

    @Override
    public Optional<LocalDateTime> to() {
      return Optional.of(
          switch (granularity) {
            case SECOND -> at.plusSeconds(1);
            case MINUTE -> at.plusMinutes(1);
            case HOUR -> at.plusHours(1);
            default -> at.plusDays(1).truncatedTo(ChronoUnit.DAYS);
          });
    }
  }

  /**
   * A stretch of the calendar, half open.
   *
   * @param from its beginning; empty: open
   * @param to the first instant after it; empty: open
   */
  record Interval(Optional<LocalDateTime> from, Optional<LocalDateTime> to, Granularity granularity)
      implements TemporalValue {}

  /** A time of a day that is not said. */
  record TimeOfDay(LocalTime at) implements TemporalValue {}

  /** A stretch of a day that is not said; an empty bound is open. */
  record TimeInterval(Optional<LocalTime> start, Optional<LocalTime> end)
      implements TemporalValue {}

  /** How long something takes, wherever it lies; a month counts 30 days, a year 365. */
  record Amount(Duration length) implements TemporalValue {}

  /** Something that comes back; its TIMEX says how often. */
  record Recurrence() implements TemporalValue {}

  /** A date that no calendar has, such as 30 February. */
  record Unresolved() implements TemporalValue {}
}

package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.TemporalValue.Interval;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A stretch of the calendar, in either tense. */
record Span(String timex, Interval past, Interval future) implements Meaning {
  static Span of(String timex, LocalDate from, LocalDate to, Granularity granularity) {
    return of(timex, interval(from.atStartOfDay(), to.atStartOfDay(), granularity));
  }

  static Span of(String timex, Interval interval) {
    return new Span(timex, interval, interval);
  }

  static Interval interval(LocalDateTime from, LocalDateTime to, Granularity granularity) {
    return new Interval(Optional.of(from), Optional.of(to), granularity);
  }

  Granularity granularity() {
    return future.granularity();
  }

  boolean definite() {
    return past.equals(future);
  }

  Span map(String newTimex, UnaryOperator<Interval> change) {
    return new Span(newTimex, change.apply(past), change.apply(future));
  }

  @Override
  public TemporalValue value(boolean past) {
    return past ? this.past : future;
  }
}

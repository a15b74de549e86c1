package dev.palimpsest.extract.time;

import java.time.LocalDateTime;

/** A day and a time of it. */
record Moment(String timex, LocalDateTime past, LocalDateTime future, Granularity exact)
    implements Meaning {
  static Moment of(Day day, Clock clock) {
    return new Moment(
        day.timex() + clock.timex(),
        day.past().atTime(clock.time()),
        day.future().atTime(clock.time()),
        clock.exact());
  }

  static Moment of(String timex, LocalDateTime at, Granularity exact) {
    return new Moment(timex, at, at, exact);
  }

  @Override
  public TemporalValue value(boolean past) {
    return new TemporalValue.Point(past ? this.past : future, exact);
  }
}

package dev.palimpsest.extract.time;

import java.time.LocalTime;
import java.util.Optional;

/** The named parts of a day and the hours they are taken to have. */
enum DayPart {
  MORNING("TMO", 8, 12),
  AFTERNOON("TAF", 12, 16),
  EVENING("TEV", 16, 20),
  NIGHT("TNI", 20, 24),
  DAYTIME("TDT", 8, 18),
  BUSINESS_HOURS("TBH", 8, 18),
  BREAKFAST("TMEB", 8, 12),
  LUNCH("TMEL", 11, 13),
  DINNER("TMED", 16, 20);

  private static final LocalTime LAST = LocalTime.of(23, 59, 59);
  private static final int DAY_BREAK = 6;

  private final String timex;
  private final int first;
  private final int end;

  DayPart(String timex, int first, int end) {
    this.timex = timex;
    this.first = first;
    this.end = end;
  }

  String timex() {
    return timex;
  }

  LocalTime from() {
    return LocalTime.of(first, 0);
  }

  LocalTime to() {
    return end == 24 ? LAST : LocalTime.of(end, 0);
  }

  ClockSpan early() {
    return half(from(), LocalTime.of((first + end) / 2, 0));
  }

  ClockSpan late() {
    return half(LocalTime.of((first + end) / 2, 0), to());
  }

  private ClockSpan half(LocalTime from, LocalTime to) {
    return new ClockSpan(timex, Optional.of(from), Optional.of(to));
  }

  /** The time of day that is meant by an hour said with this part: 7 in the evening is 19. */
  Clock at(Clock clock) {
    return switch (this) {
      case MORNING, BREAKFAST -> clock.morning();
      case NIGHT ->
          clock.hour() < DAY_BREAK || clock.hour() == 12 ? clock.morning() : clock.evening();
      case LUNCH -> clock.hour() == 11 ? clock.morning() : clock.evening();
      case DAYTIME, BUSINESS_HOURS -> clock;
      default -> clock.evening();
    };
  }
}

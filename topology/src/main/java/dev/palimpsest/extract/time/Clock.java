package dev.palimpsest.extract.time;

import java.time.LocalTime;
import java.util.Locale;

/**
 * A time of day.
 *
 * @param exact the finest part that was said: HOUR, MINUTE or SECOND
 * @param either whether morning or evening was left open
 */
record Clock(int hour, int minute, int second, Granularity exact, boolean either)
    implements Meaning {
  private static final int NOON = 12;

  static Clock of(int hour) {
    return new Clock(hour, 0, 0, Granularity.HOUR, false);
  }

  /** The hour as it was said, 0 to 23, without morning or evening. */
  static Clock open(int hour, int minute, int second, Granularity exact) {
    return new Clock(hour, minute, second, exact, hour >= 1 && hour <= NOON);
  }

  Clock morning() {
    return either ? with(hour % NOON) : this;
  }

  Clock evening() {
    return either ? with(hour % NOON + NOON) : this;
  }

  private Clock with(int newHour) {
    return new Clock(newHour, minute, second, exact, false);
  }

  LocalTime time() {
    return LocalTime.of(hour, minute, second);
  }

  @Override
  public String timex() {
    return switch (exact) {
      case HOUR -> String.format(Locale.ROOT, "T%02d", hour);
      case MINUTE -> String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
      default -> String.format(Locale.ROOT, "T%02d:%02d:%02d", hour, minute, second);
    };
  }

  @Override
  public TemporalValue value(boolean past) {
    return new TemporalValue.TimeOfDay(time());
  }
}

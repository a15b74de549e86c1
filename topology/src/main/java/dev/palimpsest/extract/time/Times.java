package dev.palimpsest.extract.time;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How moments are written. */
final class Times {
  private static final DateTimeFormatter TIMEX =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private Times() {}

  static String timex(LocalDateTime at) {
    return TIMEX.format(at);
  }
}

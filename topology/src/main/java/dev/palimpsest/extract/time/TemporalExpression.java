package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.TemporalValue.Recurrence;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Words of a text that say when, how long or how often.
 *
 * @param start its first UTF-16 unit
 * @param end the unit after its last
 * @param timex its TIMEX3 form; X stands for what the words leave open
 * @param value the meaning at the reference time
 */
public record TemporalExpression(int start, int end, String timex, TemporalValue value) {
  /** On which side of the reference time something lies. */
  public enum Direction {
    PAST,
    PRESENT,
    FUTURE
  }

  /** The first instant it speaks of, where it has one. */
  public Optional<LocalDateTime> from() {
    return value.from();
  }

  /** The first instant after what it speaks of, where it has one. */
  public Optional<LocalDateTime> to() {
    return value.to();
  }

  /** Whether it speaks of something that comes back. */
  public boolean recurring() {
    return value instanceof Recurrence;
  }

  /** Where it lies, seen from the reference; empty without a place on the calendar. */
  public Optional<Direction> direction(LocalDateTime reference) {
    if (from().isEmpty() && to().isEmpty()) {
      return Optional.empty();
    }
    if (from().filter(reference::isBefore).isPresent()) {
      return Optional.of(Direction.FUTURE);
    }
    boolean over = to().filter(end -> !reference.isBefore(end)).isPresent();
    return Optional.of(over ? Direction.PAST : Direction.PRESENT);
  }
}

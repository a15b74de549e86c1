package dev.palimpsest.extract.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** How long something takes, as it was counted. */
record Length(List<Part> parts) implements Meaning {
  /**
   * @param count may be broken: an hour and a half is 1.5 hours
   */
  record Part(double count, Unit unit) {
    private String timex() {
      return BigDecimal.valueOf(count * unit.factor()).stripTrailingZeros().toPlainString()
          + unit.letter;
    }
  }

  static Length of(double count, Unit unit) {
    return new Length(List.of(new Part(count, unit)));
  }

  /** The TIMEX form of a time between two clocks. */
  static String timex(Duration length) {
    StringBuilder timex = new StringBuilder("PT");
    if (length.toHours() > 0) {
      timex.append(length.toHours()).append('H');
    }
    if (length.toMinutesPart() > 0) {
      timex.append(length.toMinutesPart()).append('M');
    }
    if (length.toSecondsPart() > 0 || timex.length() == 2) {
      timex.append(length.toSecondsPart()).append('S');
    }
    return timex.toString();
  }

  Length and(Length other) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Length(all);
  }

  Unit finest() {
    return parts.getLast().unit();
  }

  boolean ofDay() {
    return parts.stream().anyMatch(part -> part.unit().ofDay());
  }

  /** The time that lies so far from another, back for a negative sign. */
  LocalDateTime from(LocalDateTime start, int sign) {
    LocalDateTime at = start;
    for (Part part : parts) {
      long whole = (long) part.count();
      if (whole == part.count() && !part.unit().ofDay()) {
        at = part.unit().after(at.toLocalDate(), sign * whole).atTime(at.toLocalTime());
      } else {
        at = at.plusSeconds(sign * Math.round(part.count() * part.unit().seconds));
      }
    }
    return at;
  }

  @Override
  public String timex() {
    StringBuilder timex = new StringBuilder("P");
    parts.stream().filter(part -> !part.unit().ofDay()).forEach(part -> timex.append(part.timex()));
    if (ofDay()) {
      timex.append('T');
      parts.stream()
          .filter(part -> part.unit().ofDay())
          .forEach(part -> timex.append(part.timex()));
    }
    return timex.toString();
  }

  @Override
  public TemporalValue value(boolean past) {
    double seconds = parts.stream().mapToDouble(p -> p.count() * p.unit().seconds).sum();
    return new TemporalValue.Amount(Duration.ofSeconds(Math.round(seconds)));
  }
}

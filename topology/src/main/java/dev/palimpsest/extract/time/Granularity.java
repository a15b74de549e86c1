package dev.palimpsest.extract.time;

/** How finely an expression places something in time, finest first. */
public enum Granularity {
  SECOND,
  MINUTE,
  HOUR,
  PART_OF_DAY,
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  YEAR,
  DECADE,
  CENTURY;

  /** Whether whole days are meant, so that a time of day adds nothing. */
  public boolean wholeDays() {
    return compareTo(DAY) >= 0;
  }
}

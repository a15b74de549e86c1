package dev.palimpsest.extract.time;

/** Something that comes back. */
record Repeat(String timex) implements Meaning {
  @Override
  public TemporalValue value(boolean past) {
    return new TemporalValue.Recurrence();
  }
}

package dev.palimpsest.extract.time;

/** A date that is written in full and that no calendar has. */
record Impossible(String timex) implements Meaning {
  @Override
  public TemporalValue value(boolean past) {
    return new TemporalValue.Unresolved();
  }
}

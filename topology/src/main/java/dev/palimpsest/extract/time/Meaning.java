package dev.palimpsest.extract.time;

/** What productions read: a TIMEX form, and its value in either tense. */
sealed interface Meaning permits Day, Clock, Moment, Span, ClockSpan, Length, Repeat, Impossible {
  String timex();

  /**
   * @param past whether an open expression ("in May", "on Friday") looks back
   */
  TemporalValue value(boolean past);
}

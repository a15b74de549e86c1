package dev.palimpsest.extract.time;

/** A part of one day. */
record PartOfDay(Day day, DayParts.Phrase phrase) {
  Span span() {
    return phrase.span().on(day);
  }

  /** The moment that a time said with it means. */
  Moment at(Clock clock) {
    return Moment.of(day, phrase.part().at(clock));
  }
}

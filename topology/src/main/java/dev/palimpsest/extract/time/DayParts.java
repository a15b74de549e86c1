package dev.palimpsest.extract.time;

import java.util.Optional;

/** Parts of the day, alone and with a time of day. */
final class DayParts {
  private static final Production<Phrase> PHRASE = DayParts::readPhrase;

  private DayParts() {}

  /** "morning", "early morning", "late in the evening": the part and how much of it. */
  record Phrase(DayPart part, ClockSpan span) {}

  /** "in the morning", "at night", "late afternoon", "early in the morning". */
  static Optional<Phrase> phrase(Cursor c) {
    return c.once(PHRASE);
  }

  private static Optional<Phrase> readPhrase(Cursor c) {
    return c.longest(DayParts::preposed, DayParts::halved, DayParts::businessHours);
  }

  private static Optional<Phrase> preposed(Cursor c) {
    boolean night = c.take("at") && c.sees("night");
    if (!night && !c.take("in", "during")) {
      return Optional.empty();
    }
    boolean the = c.take("the");
    Optional<Phrase> halved = the ? c.attempt(DayParts::halved) : Optional.empty();
    if (halved.isPresent()) {
      return halved;
    }
    return c.longest(at -> at.lookUp(Lexicon.DAY_PARTS), at -> at.lookUp(Lexicon.DAY_PARTS_PLURAL))
        .map(part -> new Phrase(part, ClockSpan.of(part)));
  }

  /** "late afternoon", "later in the morning". */
  static Optional<Phrase> halved(Cursor c) {
    boolean early = c.take("early", "earlier");
    boolean late = !early && c.take("late", "later");
    if (!early && !late) {
      return Optional.empty();
    }
    c.takeGlued("-");
    if (!c.phrase("in the")) {
      c.take("at");
    }
    return c.lookUp(Lexicon.DAY_PARTS)
        .map(part -> new Phrase(part, early ? part.early() : part.late()));
  }

  private static Optional<Phrase> businessHours(Cursor c) {
    return c.phrase("business hours") || c.phrase("business hour")
        ? Optional.of(new Phrase(DayPart.BUSINESS_HOURS, ClockSpan.of(DayPart.BUSINESS_HOURS)))
        : Optional.empty();
  }

  static Optional<ClockSpan> span(Cursor c) {
    return phrase(c).map(Phrase::span);
  }

  /** "afternoon", where it is no greeting. */
  static Optional<ClockSpan> bare(Cursor c) {
    return c.peek(-1).is("good") || c.sees("night", "breakfast")
        ? Optional.empty()
        : c.lookUp(Lexicon.DAY_PARTS).map(ClockSpan::of);
  }

  /** "in the morning at 7", "early morning at 8:00". */
  static Optional<Clock> partThenClock(Cursor c) {
    Optional<Phrase> phrase = c.attempt(DayParts::phrase);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    if (!c.take("at", "around", "by", "@")) {
      return Optional.empty();
    }
    return Clocks.loose(c).map(phrase.get().part()::at);
  }

  /** "7 in the morning", "9:30 at night", "8:00 early morning", "half past six, evening". */
  static Optional<Clock> clockThenPart(Cursor c) {
    Optional<Clock> clock = Clocks.loose(c);
    if (clock.isEmpty()) {
      return clock;
    }
    c.take(",");
    return phrase(c).map(phrase -> phrase.part().at(clock.get()));
  }
}

package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.DayParts.Phrase;
import java.util.Optional;

/** Parts of one day: "this morning", "tonight", "tomorrow night", "the morning of July 4th". */
final class PartsOfDay {
  private static final Production<PartOfDay> NAMED = PartsOfDay::readNamed;

  private PartsOfDay() {}

  static Optional<Span> span(Cursor c) {
    return named(c).map(PartOfDay::span);
  }

  static Optional<PartOfDay> named(Cursor c) {
    return c.once(NAMED);
  }

  private static Optional<PartOfDay> readNamed(Cursor c) {
    return c.longest(
        PartsOfDay::ofToday, PartsOfDay::halfOfToday, PartsOfDay::ofDay, PartsOfDay::onDay);
  }

  /** "this morning", "tonight", "last night". */
  private static Optional<PartOfDay> ofToday(Cursor c) {
    Day today = Day.of(c.reference().today());
    if (c.take("tonight", "tonite") || c.phrase("to night")) {
      return Optional.of(new PartOfDay(today, whole(DayPart.NIGHT)));
    }
    if (c.take("this")) {
      Optional<Phrase> half = c.attempt(DayParts::halved);
      Optional<Phrase> phrase =
          half.isPresent() ? half : c.lookUp(Lexicon.DAY_PARTS).map(PartsOfDay::whole);
      return phrase.map(p -> new PartOfDay(today, p));
    }
    int shift = c.take("last", "previous") ? -1 : c.take("next", "following") ? 1 : 0;
    Day day = Day.of(c.reference().today().plusDays(shift));
    return shift == 0
        ? Optional.empty()
        : c.lookUp(Lexicon.DAY_PARTS).map(part -> new PartOfDay(day, whole(part)));
  }

  private static Phrase whole(DayPart part) {
    return new Phrase(part, ClockSpan.of(part));
  }

  /** "later this afternoon", "early tomorrow morning", "late tonight". */
  private static Optional<PartOfDay> halfOfToday(Cursor c) {
    boolean early = c.take("early", "earlier");
    if (!early && !c.take("late", "later")) {
      return Optional.empty();
    }
    return c.<PartOfDay>longest(PartsOfDay::ofToday, PartsOfDay::ofDay)
        .map(
            part -> {
              DayPart named = part.phrase().part();
              ClockSpan half = early ? named.early() : named.late();
              return new PartOfDay(part.day(), new Phrase(named, half));
            });
  }

  /** "tomorrow night", "next Monday afternoon", "4 March in the evening". */
  private static Optional<PartOfDay> ofDay(Cursor c) {
    Optional<Day> day = Days.day(c);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    return c.<Phrase>longest(
            DayParts::phrase, at -> at.lookUp(Lexicon.DAY_PARTS).map(PartsOfDay::whole))
        .map(phrase -> new PartOfDay(day.get(), phrase));
  }

  /** "in the morning on Friday", "the night of May 5th". */
  private static Optional<PartOfDay> onDay(Cursor c) {
    Optional<Phrase> phrase = c.attempt(DayParts::phrase);
    if (phrase.isEmpty()) {
      c.take("the");
      phrase = c.lookUp(Lexicon.DAY_PARTS).map(PartsOfDay::whole);
    }
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    c.take("of", "on");
    Phrase part = phrase.get();
    return Days.day(c).map(day -> new PartOfDay(day, part));
  }
}

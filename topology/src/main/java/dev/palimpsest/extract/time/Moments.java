package dev.palimpsest.extract.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Days with a time: "tomorrow at 8", "8am this morning", "end of today", "now". */
final class Moments {
  private static final List<String> NOW =
      List.of("right now", "now", "at present", "at the moment", "currently", "at this moment");

  private static final Set<String> NEAR_LOOSE =
      Lexicon.words("at by around @ until till before after");

  private static final Production<Moment> MOMENT = Moments::readMoment;

  private Moments() {}

  static Optional<Moment> moment(Cursor c) {
    return c.once(MOMENT);
  }

  private static Optional<Moment> readMoment(Cursor c) {
    return c.longest(
        Moments::now,
        Moments::endOfDay,
        Moments::dayThenClock,
        Moments::clockThenDay,
        Moments::partThenClock,
        Moments::clockThenPart,
        Distances::moment);
  }

  private static Optional<Moment> now(Cursor c) {
    if (c.take("asap") || c.phrase("as soon as possible")) {
      return Optional.of(Moment.of("FUTURE_REF", c.reference().at(), Granularity.SECOND));
    }
    if (c.take("recently", "previously")) {
      return Optional.of(Moment.of("PAST_REF", c.reference().at(), Granularity.SECOND));
    }
    return !c.phrase("now and then") && c.anyPhrase(NOW)
        ? Optional.of(Moment.of("PRESENT_REF", c.reference().at(), Granularity.SECOND))
        : Optional.empty();
  }

  /** "end of the day", "the eod", "end of tomorrow", "the end of Sunday". */
  private static Optional<Moment> endOfDay(Cursor c) {
    c.take("the");
    Day today = Day.of(c.reference().today());
    if (c.take("eod")) {
      return Optional.of(Days.end(today));
    }
    if (!c.phrase("end of")) {
      return Optional.empty();
    }
    c.take("the");
    if (c.take("day")) {
      return Phrases.clauseEnds(c) ? Optional.of(Days.end(today)) : Optional.empty();
    }
    return Days.day(c).map(Days::end);
  }

  /** "tomorrow at 8", "Friday 7pm", "5/3/18 @ 17:49:19", "march eighteenth nine thirty". */
  private static Optional<Moment> dayThenClock(Cursor c) {
    Optional<Day> day = Days.day(c);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    if (c.takeGlued("t")) {
      Optional<Clock> clock = Clocks.sure(c);
      c.takeGlued("z");
      return clock.map(at -> Moment.of(day.get(), at));
    }
    boolean comma = c.take(",", "-");
    boolean at = c.take("at", "@", "for", "around");
    if (at && c.peek(-1).is("at")) {
      c.take("around", "about");
    }
    Optional<Clock> clock =
        at && !c.peek(-1).is("for")
            ? c.longest(Clocks::clock, Clocks::loose)
            : comma ? Clocks.clock(c) : c.longest(Clocks::clock, Clocks::inWords);
    return clock.filter(t -> !seesUnit(c)).map(t -> Moment.of(day.get(), t));
  }

  private static boolean seesUnit(Cursor c) {
    return Lexicon.UNITS.containsKey(c.peek().text()) || c.seesAnyOf(Lexicon.COUNTED);
  }

  /** "9am on Tuesday", "at 8.30pm today", "noon tomorrow". */
  private static Optional<Moment> clockThenDay(Cursor c) {
    boolean near = NEAR_LOOSE.contains(c.peek(-1).text());
    Optional<Clock> clock =
        c.longest(
            Clocks::clock, Clocks::dottedAt, at -> near ? Clocks.loose(at) : Optional.empty());
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("on", "of", "for");
    return Days.day(c).map(day -> Moment.of(day, clock.get()));
  }

  /** "tonight at 8", "tomorrow morning around 9", "Sunday early morning at 8:00". */
  private static Optional<Moment> partThenClock(Cursor c) {
    Optional<PartOfDay> part = PartsOfDay.named(c);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    boolean at = c.take("at", "around", "by", "@");
    Optional<Clock> clock = at ? Clocks.loose(c) : Clocks.sure(c);
    return clock.map(part.get()::at);
  }

  /** "8am this morning", "five-thirty tomorrow evening", "8 tonight". */
  private static Optional<Moment> clockThenPart(Cursor c) {
    boolean near = NEAR_LOOSE.contains(c.peek(-1).text()) || c.peek(-1).is("");
    Optional<Clock> clock =
        c.longest(
            Clocks::sure,
            Clocks::named,
            Clocks::inWords,
            Clocks::dottedAt,
            at -> near ? Clocks.loose(at) : Optional.empty());
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("on");
    return PartsOfDay.named(c).map(part -> part.at(clock.get()));
  }
}

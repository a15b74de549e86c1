package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.TemporalValue.Interval;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Times with one open end: "before Friday", "since 2016", "until 5pm", "after the end of May". */
final class Bounds {
  /** Which end is open, and whether what is named belongs to it. */
  private enum Side {
    BEFORE(
        List.of(
            "before",
            "prior to",
            "no later than",
            "not later than",
            "earlier than",
            "sooner than",
            "until",
            "till",
            "til",
            "by",
            "as late as",
            "ending on",
            "ending",
            "on or before",
            "in advance of",
            "up until")),
    AFTER(List.of("after", "later than")),
    SINCE(
        List.of(
            "since",
            "starting from",
            "starting on",
            "starting with",
            "starting in",
            "starting",
            "beginning on",
            "beginning from",
            "beginning in",
            "any time from",
            "anytime from",
            "from",
            "as early as",
            "no earlier than",
            "on or after",
            "as of"));

    private final List<String> phrases;

    Side(List<String> phrases) {
      this.phrases = phrases;
    }
  }

  private static final String BACK = "since";

  private Bounds() {}

  /** "around 5pm", "circa 1990": as if it were exact. */
  static Optional<Meaning> about(Cursor c) {
    return c.take("around", "circa") ? named(c) : Optional.empty();
  }

  static Optional<Meaning> bound(Cursor c) {
    boolean back = c.sees(BACK);
    Optional<Side> side = side(c);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    Side open = side.get();
    Optional<Meaning> bound =
        c.<Meaning>longest(PartialPeriods::edge, Bounds::partial, Bounds::theSeason, Bounds::named)
            .flatMap(inner -> open(inner, open));
    if (bound.isPresent() && open == Side.SINCE) {
      c.attempt(Bounds::onwards);
    }
    return bound.map(meaning -> back ? lookingBack(meaning) : meaning);
  }

  private static Optional<Boolean> onwards(Cursor c) {
    boolean on = c.take("onwards", "onward") || c.take("on") && !c.peek().is(Token.Kind.WORD);
    return on ? Optional.of(true) : Optional.empty();
  }

  /** "Since May" is said of the last one, whatever the tense. */
  private static Meaning lookingBack(Meaning meaning) {
    return meaning instanceof Span span
        ? new Span(span.timex(), span.past(), span.past())
        : meaning;
  }

  private static Optional<Meaning> named(Cursor c) {
    return c.longest(
        Moments::moment,
        Days::day,
        Holidays::day,
        Periods::period,
        PartsOfDay::span,
        Clocks::clock,
        Clocks::dotted);
  }

  private static Optional<Side> side(Cursor c) {
    for (Side side : Side.values()) {
      if (c.anyPhrase(side.phrases)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> partial(Cursor c) {
    c.take("the");
    return PartialPeriods.period(c);
  }

  private static Optional<Span> theSeason(Cursor c) {
    return c.take("the") ? CalendarPeriods.period(c) : Optional.empty();
  }

  private static Optional<Meaning> open(Meaning inner, Side side) {
    return switch (inner) {
      case Day day ->
          Optional.of(
              open(
                  day.timex(),
                  point(day.past().atStartOfDay(), Granularity.DAY),
                  point(day.future().atStartOfDay(), Granularity.DAY),
                  side));
      case Moment moment ->
          Optional.of(
              open(
                  moment.timex(),
                  point(moment.past(), moment.exact()),
                  point(moment.future(), moment.exact()),
                  side));
      case Span span -> Optional.of(open(span.timex(), span.past(), span.future(), side));
      case Clock clock -> Optional.of(open(clock, side));
      case ClockSpan span -> Optional.empty();
      case Length length -> Optional.empty();
      case Repeat repeat -> Optional.empty();
      case Impossible impossible -> Optional.empty();
    };
  }

  private static Interval point(LocalDateTime at, Granularity granularity) {
    return Span.interval(at, at, granularity);
  }

  private static ClockSpan open(Clock clock, Side side) {
    return side == Side.BEFORE
        ? new ClockSpan(clock.timex(), Optional.empty(), Optional.of(clock.time()))
        : new ClockSpan(clock.timex(), Optional.of(clock.time()), Optional.empty());
  }

  private static Span open(String timex, Interval past, Interval future, Side side) {
    return new Span(timex, open(past, side), open(future, side));
  }

  private static Interval open(Interval interval, Side side) {
    Optional<LocalDateTime> none = Optional.empty();
    return switch (side) {
      case BEFORE -> new Interval(none, interval.from(), interval.granularity());
      case AFTER -> new Interval(interval.to(), none, interval.granularity());
      case SINCE -> new Interval(interval.from(), none, interval.granularity());
    };
  }
}

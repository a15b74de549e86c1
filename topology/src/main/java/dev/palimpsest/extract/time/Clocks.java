package dev.palimpsest.extract.time;

import java.util.Optional;
import java.util.Set;

/** Times of day: "8:30", "8pm", "half past seven", "nine thirty in the morning", "noon". */
final class Clocks {
  private static final int LAST_HOUR = 24;
  private static final int LAST_MINUTE = 59;

  private static final Set<String> AT = Lexicon.words("at @");

  /** Words that may follow an hour without being what it counts. */
  private static final Set<String> AFTER_HOUR =
      Lexicon.words(
          "on in and or with for to by but if so then because please sharp when while as is was"
              + " works next this tomorrow today every each until till");

  /** Whether the half of the day was said. */
  private enum Half {
    AM,
    PM,
    BOTH
  }

  private static final Production<Clock> CLOCK = Clocks::readClock;

  private static final Production<Clock> LOOSE = Clocks::readLoose;

  private Clocks() {}

  /** A time that is one wherever it stands. */
  static Optional<Clock> clock(Cursor c) {
    return c.once(CLOCK);
  }

  private static Optional<Clock> readClock(Cursor c) {
    return c.longest(
        Clocks::sure,
        Clocks::named,
        at -> DayParts.partThenClock(at),
        at -> DayParts.clockThenPart(at));
  }

  /** A time without a part of the day. */
  static Optional<Clock> sure(Cursor c) {
    return c.longest(
        Clocks::withColon, Clocks::withHalf, Clocks::oClock, Clocks::past, Clocks::about);
  }

  /** A time that other words must make one: "7", "nine thirty", "17.30". */
  static Optional<Clock> loose(Cursor c) {
    return c.once(LOOSE);
  }

  private static Optional<Clock> readLoose(Cursor c) {
    return c.longest(
        Clocks::sure, Clocks::named, Clocks::bareHour, Clocks::inWords, Clocks::dotted);
  }

  static boolean seesHalfOfDay(Cursor c) {
    int back = c.position();
    boolean there = half(c).isPresent();
    c.move(back);
    return there;
  }

  /** "8:30", "17:49:19", "8:00:31am", "9:00a". */
  private static Optional<Clock> withColon(Cursor c) {
    Optional<Integer> hour = c.digits(1, 2).filter(h -> h <= LAST_HOUR);
    if (hour.isEmpty() || !c.takeGlued(":")) {
      return Optional.empty();
    }
    Optional<Integer> minute = c.gluedDigits(2, 2).filter(m -> m <= LAST_MINUTE);
    if (minute.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> second = c.attempt(Clocks::seconds);
    Granularity exact = second.isPresent() ? Granularity.SECOND : Granularity.MINUTE;
    return halved(c, Clock.open(hour.get() % LAST_HOUR, minute.get(), second.orElse(0), exact));
  }

  private static Optional<Integer> seconds(Cursor c) {
    return c.takeGlued(":") ? c.gluedDigits(2, 2).filter(s -> s <= LAST_MINUTE) : Optional.empty();
  }

  private static Optional<Clock> halved(Cursor c, Clock clock) {
    Optional<Half> half = c.attempt(Clocks::half);
    if (half.isEmpty()) {
      c.take("oclock", "o'clock", "h", "hrs", "hours");
      return Optional.of(clock);
    }
    return Optional.of(in(half.get(), clock));
  }

  private static Clock in(Half half, Clock clock) {
    return switch (half) {
      case AM -> clock.morning();
      case PM -> clock.evening();
      case BOTH -> clock;
    };
  }

  /** "8pm", "8.30 pm", "1140 a.m.", "six pm", "nine thirty p.m.". */
  private static Optional<Clock> withHalf(Cursor c) {
    Optional<Clock> clock =
        c.longest(Clocks::bareHour, Clocks::inWords, Clocks::dottedMinutes, Clocks::hundreds);
    if (clock.isEmpty()) {
      return clock;
    }
    return c.attempt(Clocks::half).map(half -> in(half, clock.get()));
  }

  private static Optional<Half> half(Cursor c) {
    if (c.takeGlued("ampm")) {
      return Optional.of(Half.BOTH);
    }
    boolean shortForm = c.glued() && c.sees("a", "p");
    Token token = c.peek();
    if (!c.take("am", "pm", "a", "p")) {
      return Optional.empty();
    }
    boolean dotted = token.text().length() == 1 && c.phrase(". m");
    if (token.text().length() == 1 && !dotted && !shortForm) {
      return Optional.empty();
    }
    if (dotted) {
      c.takeGlued(".");
    }
    return Optional.of(token.text().startsWith("a") ? Half.AM : Half.PM);
  }

  /** "7". */
  static Optional<Clock> bareHour(Cursor c) {
    return c.longest(at -> at.digits(1, 2), at -> at.lookUp(Lexicon.ONES))
        .filter(hour -> hour < LAST_HOUR)
        .map(hour -> Clock.open(hour, 0, 0, Granularity.HOUR));
  }

  /** "nine thirty", "two forty-five", "six oh five". */
  static Optional<Clock> inWords(Cursor c) {
    Optional<Integer> hour = c.lookUp(Lexicon.ONES);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    c.takeGlued("-");
    Optional<Integer> minute =
        c.take("oh", "o")
            ? c.lookUp(Lexicon.ONES).filter(m -> m < 10)
            : Numerals.belowHundred(c).filter(m -> m >= 10 && m <= LAST_MINUTE);
    return minute.map(m -> Clock.open(hour.get(), m, 0, Granularity.MINUTE));
  }

  /** "6.45", "17.30". */
  static Optional<Clock> dotted(Cursor c) {
    return dottedMinutes(c).filter(clock -> !(c.glued() && c.sees(".", "%", "/")) || seesEnd(c));
  }

  /** "at 6.45": with the full stop, its preposition makes it a time. */
  static Optional<Clock> dottedAt(Cursor c) {
    return c.take("at") ? c.longest(Clocks::dotted, Clocks::dottedHalf) : Optional.empty();
  }

  private static Optional<Clock> dottedHalf(Cursor c) {
    return c.peek(1).is(".") ? withHalf(c) : Optional.empty();
  }

  /** "7" after "at", where no noun follows that it counts. */
  static Optional<Clock> afterAt(Cursor c) {
    if (!AT.contains(c.peek(-1).text())) {
      return Optional.empty();
    }
    return c.longest(Clocks::bareHour, Clocks::inWords)
        .filter(clock -> !c.peek().is(Token.Kind.WORD) || AFTER_HOUR.contains(c.peek().text()))
        .filter(clock -> !c.sees("%", "$", "/"));
  }

  private static boolean seesEnd(Cursor c) {
    return c.sees(".") && !c.peek(1).glued();
  }

  private static Optional<Clock> dottedMinutes(Cursor c) {
    Optional<Integer> hour = c.digits(1, 2).filter(h -> h < LAST_HOUR);
    if (hour.isEmpty() || !c.takeGlued(".")) {
      return Optional.empty();
    }
    return c.gluedDigits(2, 2)
        .filter(minute -> minute <= LAST_MINUTE)
        .map(minute -> Clock.open(hour.get(), minute, 0, Granularity.MINUTE));
  }

  private static Optional<Clock> hundreds(Cursor c) {
    return c.digits(3, 4)
        .filter(n -> n / 100 <= 12 && n % 100 <= LAST_MINUTE)
        .map(n -> Clock.open(n / 100, n % 100, 0, Granularity.MINUTE));
  }

  /** "8 o'clock", "eight oclock". */
  private static Optional<Clock> oClock(Cursor c) {
    Optional<Clock> clock = bareHour(c);
    if (clock.isEmpty() || !takeOClock(c)) {
      return Optional.empty();
    }
    return halved(c, clock.get());
  }

  private static boolean takeOClock(Cursor c) {
    return c.take("oclock", "o'clock") || c.phrase("o clock");
  }

  /** "half past seven", "quarter to 8 pm", "15 past six". */
  private static Optional<Clock> past(Cursor c) {
    Optional<Integer> minutes = c.longest(Clocks::quarters, Clocks::minutes);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    boolean counted = c.take("minutes", "minute", "mins", "min");
    boolean round = minutes.get() % 5 == 0 && minutes.get() >= 15;
    int sign = c.take("past") || counted && c.take("after") ? 1 : 0;
    if (sign == 0 && (counted || round) && c.take("to", "till", "of", "before")) {
      sign = -1;
    }
    Optional<Clock> hour = sign == 0 ? Optional.empty() : bareHour(c);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    takeOClock(c);
    int total = (hour.get().hour() * 60 + sign * minutes.get() + 24 * 60) % (24 * 60);
    return halved(c, Clock.open(total / 60, total % 60, 0, Granularity.MINUTE));
  }

  private static Optional<Integer> quarters(Cursor c) {
    c.take("a");
    if (c.take("half")) {
      return Optional.of(30);
    }
    return c.take("quarter") ? Optional.of(15) : Optional.empty();
  }

  private static Optional<Integer> minutes(Cursor c) {
    return c.longest(at -> at.digits(1, 2), Numerals::belowHundred)
        .filter(minute -> minute <= LAST_MINUTE);
  }

  /** "11ish". */
  private static Optional<Clock> about(Cursor c) {
    Optional<Clock> clock = c.longest(Clocks::bareHour, Clocks::named);
    if (clock.isEmpty()) {
      return clock;
    }
    c.takeGlued("-");
    return c.takeGlued("ish") ? clock : Optional.empty();
  }

  /** "noon", "12 noon", "midnight". */
  static Optional<Clock> named(Cursor c) {
    if (c.take("noonish")) {
      return Optional.of(Clock.of(12));
    }
    if (c.sees("12", "twelve")) {
      c.move(c.position() + 1);
    }
    if (c.take("noon", "midday") || c.phrase("mid day") || c.phrase("mid - day")) {
      return Optional.of(Clock.of(12));
    }
    if (c.take("midnight") || c.phrase("mid night") || c.phrase("mid - night")) {
      return Optional.of(Clock.of(0));
    }
    return middle(c);
  }

  /** "mid-morning", "midafternoon". */
  private static Optional<Clock> middle(Cursor c) {
    if (c.take("midmorning", "midafternoon")) {
      return Optional.of(Clock.of(c.peek(-1).is("midmorning") ? 10 : 14));
    }
    if (!c.take("mid")) {
      return Optional.empty();
    }
    c.takeGlued("-");
    return c.take("morning", "afternoon")
        ? Optional.of(Clock.of(c.peek(-1).is("morning") ? 10 : 14))
        : Optional.empty();
  }
}

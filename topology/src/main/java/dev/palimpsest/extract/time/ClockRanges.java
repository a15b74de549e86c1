package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Ranges.Opening;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** From one time to another, with or without a day: "2-4pm", "between 3 and 5 on Friday". */
final class ClockRanges {
  /**
   * @param sure whether it is a range of times even without a day beside it
   */
  private record Pair(Clock from, Clock to, boolean sure) {
    /** "1.50 - 2.30" may be prices. */
    Pair doubtful() {
      return new Pair(from, to, sure && !from.either() && !to.either());
    }

    ClockSpan span() {
      return ClockSpan.between(from, to);
    }
  }

  private ClockRanges() {}

  /** A stretch of a day that is not said. */
  static Optional<ClockSpan> span(Cursor c) {
    return pair(c).filter(Pair::sure).map(Pair::span);
  }

  /** A stretch of one day, or from a moment to another. */
  static Optional<Span> dated(Cursor c) {
    return c.longest(
        ClockRanges::rangeThenDay,
        ClockRanges::dayThenRange,
        ClockRanges::rangeThenPart,
        ClockRanges::moments);
  }

  private static Optional<Pair> pair(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Clock> from = c.longest(Clocks::clock, Clocks::loose);
    boolean dotted = opening == Opening.NONE && c.peek(-2).is(".");
    if (from.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    return c.<Clock>longest(Clocks::clock, Clocks::loose)
        .map(to -> pair(from.get(), to))
        .map(pair -> dotted && c.peek(-2).is(".") ? pair.doubtful() : pair);
  }

  /** Where one end says which half of the day it means, the other is of the same if it can. */
  private static Pair pair(Clock from, Clock to) {
    boolean sure = !from.either() || !to.either() || minutes(from) || minutes(to);
    if (from.either() && !to.either()) {
      return new Pair(closestBefore(from, to), to, sure);
    }
    if (to.either() && !from.either() && !minutesOfDay(from, to)) {
      return new Pair(from, closestAfter(from, to), sure);
    }
    return new Pair(from, to, sure);
  }

  private static boolean minutesOfDay(Clock from, Clock to) {
    return from.hour() > 12 && to.hour() > 12;
  }

  private static boolean minutes(Clock clock) {
    return clock.exact() != Granularity.HOUR;
  }

  private static Clock closestBefore(Clock from, Clock to) {
    boolean late = to.hour() >= 12 && from.evening().time().isBefore(to.time());
    return late ? from.evening() : from.morning();
  }

  private static Clock closestAfter(Clock from, Clock to) {
    return to.morning().time().isAfter(from.time()) ? to.morning() : to.evening();
  }

  /** "3:00 to 4:00 tomorrow", "between 3 and 5 on 1/1/2015". */
  private static Optional<Span> rangeThenDay(Cursor c) {
    Optional<Pair> pair = c.attempt(ClockRanges::pair);
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("on");
    return Days.day(c).map(day -> pair.get().span().on(day));
  }

  /** "tomorrow from 3 to 4pm", "Friday 2-4pm". */
  private static Optional<Span> dayThenRange(Cursor c) {
    Optional<Day> day = Days.day(c);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    boolean opened = c.sees("from", "between");
    return c.attempt(ClockRanges::pair)
        .filter(pair -> opened || pair.sure())
        .map(pair -> pair.span().on(day.get()));
  }

  /** "from 5 to 7 this evening", "7-9 tonight", "tomorrow night from 8 to 10". */
  private static Optional<Span> rangeThenPart(Cursor c) {
    Optional<PartOfDay> first = c.attempt(PartsOfDay::named);
    c.take(",");
    Optional<Pair> pair = c.attempt(ClockRanges::pair);
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    Optional<PartOfDay> part = first.isPresent() ? first : PartsOfDay.named(c);
    return part.map(
        p -> {
          DayPart named = p.phrase().part();
          return ClockSpan.between(named.at(pair.get().from()), named.at(pair.get().to()))
              .on(p.day());
        });
  }

  /** "from 2pm today to 4pm tomorrow". */
  private static Optional<Span> moments(Cursor c) {
    Opening opening = Ranges.opening(c);
    Optional<Moment> from = c.attempt(Moments::moment);
    if (from.isEmpty() || !Ranges.link(c, opening)) {
      return Optional.empty();
    }
    return Moments.moment(c).map(to -> span(from.get(), to));
  }

  private static Span span(Moment from, Moment to) {
    LocalDateTime past = latest(from, to.past());
    Duration length = Duration.between(past, to.past()).abs();
    String timex =
        String.format(Locale.ROOT, "(%s,%s,%s)", from.timex(), to.timex(), Length.timex(length));
    return new Span(
        timex,
        Span.interval(past, to.past(), to.exact()),
        Span.interval(latest(from, to.future()), to.future(), to.exact()));
  }

  private static LocalDateTime latest(Moment from, LocalDateTime end) {
    return from.future().isAfter(end) ? from.past() : from.future();
  }
}

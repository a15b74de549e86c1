package dev.palimpsest.extract.time;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What comes back: "daily", "every Monday at 4pm", "twice a week", "Friday mornings". */
final class Repeats {
  private static final Map<String, Integer> TIMES = Map.of("once", 1, "twice", 2, "thrice", 3);

  private static final Map<String, String> EVERY_SECOND =
      Map.of("weekly", "P2W", "monthly", "P2M", "annual", "P6M", "annually", "P6M");

  private static final Map<String, String> EVERY_HALF =
      Map.of("annual", "P6M", "annually", "P6M", "monthly", "P0.5M", "weekly", "P0.5W");

  private Repeats() {}

  static Optional<Repeat> repeat(Cursor c) {
    return c.<String>longest(Repeats::timed, Repeats::clockFirst, Repeats::plural).map(Repeat::new);
  }

  /** Anything that comes back, with a time of day or without. */
  private static Optional<String> timed(Cursor c) {
    Optional<String> rhythm =
        c.longest(Repeats::adverb, Repeats::every, Repeats::times, Repeats::plural);
    if (rhythm.isEmpty()) {
      return rhythm;
    }
    Optional<String> time = c.attempt(Repeats::time);
    return Optional.of(time.map(at -> withTime(rhythm.get(), at)).orElse(rhythm.get()));
  }

  private static Optional<String> time(Cursor c) {
    c.take(",");
    boolean at = c.take("at", "around", "@");
    return c.<Meaning>longest(
            Clocks::clock,
            inner -> at ? Clocks.loose(inner) : Optional.empty(),
            DayParts::span,
            ClockRanges::span)
        .map(Meaning::timex);
  }

  /** A day that comes back at a time is the time alone, a weekday keeps its name. */
  private static String withTime(String rhythm, String time) {
    boolean daily = rhythm.equals("P1D") || rhythm.startsWith("T");
    return daily
        ? time
        : rhythm.startsWith("P") ? rhythm : ClockSpan.timexOn(withoutTime(rhythm), time);
  }

  private static String withoutTime(String rhythm) {
    int part = rhythm.indexOf('T');
    return part < 0 ? rhythm : rhythm.substring(0, part);
  }

  private static Optional<String> adverb(Cursor c) {
    Optional<String> adverb = c.lookUp(Lexicon.ADVERBS);
    if (adverb.isPresent() || !c.take("bi", "semi") || !c.takeGlued("-")) {
      return adverb;
    }
    boolean twice = c.peek(-2).is("bi");
    return c.lookUp(twice ? EVERY_SECOND : EVERY_HALF);
  }

  /** "every day", "each morning", "every other Friday", "every three weeks". */
  private static Optional<String> every(Cursor c) {
    if (!c.take("every", "each")) {
      return Optional.empty();
    }
    return c.longest(
        Repeats::unit,
        Repeats::everyWeekday,
        Repeats::everyPart,
        Repeats::everySeason,
        Repeats::everyDate);
  }

  private static Optional<String> unit(Cursor c) {
    double count = 1;
    if (c.take("other") || c.take("second")) {
      count = 2;
    } else {
      c.take("single");
      count = c.attempt(Numerals::count).orElse(1.0);
    }
    double each = count;
    if (c.take("weekday", "weekdays")) {
      return Optional.of("XXXX-WXX-WD");
    }
    return c.lookUp(Lexicon.UNITS)
        .map(unit -> unit == Unit.WEEKEND ? "XXXX-WXX-WE" : Length.of(each, unit).timex());
  }

  private static Optional<String> everyWeekday(Cursor c) {
    c.take("other", "single");
    return Names.weekday(c)
        .map(
            weekday -> {
              Optional<DayPart> part = c.lookUp(Lexicon.DAY_PARTS);
              return "XXXX-WXX-" + weekday + part.map(DayPart::timex).orElse("");
            });
  }

  private static Optional<String> everyPart(Cursor c) {
    c.take("single");
    return c.lookUp(Lexicon.DAY_PARTS).map(DayPart::timex);
  }

  private static Optional<String> everySeason(Cursor c) {
    return c.<String>longest(
        at -> at.lookUp(Lexicon.SEASONS).map(season -> "XXXX-" + season),
        at ->
            at.lookUp(Lexicon.MONTHS).map(month -> String.format(Locale.ROOT, "XXXX-%02d", month)));
  }

  private static Optional<String> everyDate(Cursor c) {
    return c.<Day>longest(CalendarDates::day, Holidays::day)
        .filter(day -> !day.definite())
        .map(Day::timex);
  }

  /** "once a year", "three times per week". */
  private static Optional<String> times(Cursor c) {
    if (c.lookUp(TIMES).isEmpty() && !(Numerals.cardinal(c).isPresent() && c.take("times"))) {
      return Optional.empty();
    }
    if (!c.take("a", "an", "per", "every", "each")) {
      return Optional.empty();
    }
    return c.lookUp(Lexicon.UNITS).map(unit -> Length.of(1, unit).timex());
  }

  /** "Mondays", "Friday mornings", "weekends", "mornings". */
  private static Optional<String> plural(Cursor c) {
    return c.longest(Repeats::weekdays, Repeats::weekdayParts, Repeats::parts);
  }

  private static Optional<String> weekdays(Cursor c) {
    if (c.take("weekdays")) {
      return Optional.of("XXXX-WXX-WD");
    }
    if (c.take("weekends")) {
      return Optional.of("XXXX-WXX-WE");
    }
    return c.lookUp(Lexicon.WEEKDAYS_PLURAL).map(weekday -> "XXXX-WXX-" + weekday);
  }

  private static Optional<String> weekdayParts(Cursor c) {
    Optional<Integer> weekday =
        c.longest(at -> at.lookUp(Lexicon.WEEKDAYS), at -> at.lookUp(Lexicon.WEEKDAYS_PLURAL));
    return weekday.isEmpty()
        ? Optional.empty()
        : c.lookUp(Lexicon.DAY_PARTS_PLURAL)
            .map(part -> "XXXX-WXX-" + weekday.get() + part.timex());
  }

  private static Optional<String> parts(Cursor c) {
    return c.lookUp(Lexicon.DAY_PARTS_PLURAL).map(DayPart::timex);
  }

  /** "3pm each day", "at 7:30 every Monday". */
  private static Optional<String> clockFirst(Cursor c) {
    boolean near = c.peek(-1).is("at");
    Optional<Clock> clock =
        c.longest(
            Clocks::clock, Clocks::dottedAt, at -> near ? Clocks.loose(at) : Optional.empty());
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    c.take(",");
    c.take("on");
    return c.<String>longest(Repeats::every, Repeats::weekdays, Repeats::adverb)
        .filter(rhythm -> !rhythm.startsWith("P") || rhythm.equals("P1D"))
        .map(rhythm -> withTime(rhythm, clock.get().timex()));
  }
}

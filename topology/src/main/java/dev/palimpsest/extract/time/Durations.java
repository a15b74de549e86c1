package dev.palimpsest.extract.time;

import java.util.Optional;
import java.util.Set;

/** Lengths of time: "3h", "a few minutes", "two and a half years", "all day". */
final class Durations {
  private static final Set<String> WHOLE = Lexicon.words("all whole entire full");

  private static final Production<Length> COUNTED = Durations::readCounted;

  private Durations() {}

  static Optional<Length> duration(Cursor c) {
    return c.longest(
        Durations::counted, Durations::whole, Durations::quarters, Durations::compared);
  }

  /** "more than 3 days", "less than an hour": the length they are compared with. */
  private static Optional<Length> compared(Cursor c) {
    if (!c.take("more", "less", "longer", "shorter", "fewer") || !c.take("than")) {
      return Optional.empty();
    }
    return c.longest(Durations::counted, Durations::quarters);
  }

  /** "a quarter of an hour", "three quarters of an hour". */
  private static Optional<Length> quarters(Cursor c) {
    int count = c.take("a") ? 1 : c.take("three") ? 3 : 0;
    boolean quarters = count > 0 && c.take("quarter", "quarters");
    c.take("of");
    return quarters && c.phrase("an hour")
        ? Optional.of(Length.of(count / 4.0, Unit.HOUR))
        : Optional.empty();
  }

  /** One or more counts of units: "1 hour and 30 minutes". */
  static Optional<Length> counted(Cursor c) {
    return c.once(COUNTED);
  }

  private static Optional<Length> readCounted(Cursor c) {
    Optional<Length> first = c.attempt(Durations::part);
    if (first.isEmpty()) {
      return first;
    }
    Length length = first.get();
    for (int parts = 1; parts < 4; parts++) {
      Unit finest = length.finest();
      Optional<Length> next =
          c.attempt(Durations::furtherPart).filter(more -> more.finest().compareTo(finest) < 0);
      if (next.isEmpty()) {
        break;
      }
      length = length.and(next.get());
    }
    return Optional.of(length);
  }

  private static Optional<Length> furtherPart(Cursor c) {
    if (!c.take("and")) {
      c.take(",");
    }
    return c.sees("a", "an", "half") ? Optional.empty() : part(c);
  }

  private static Optional<Length> part(Cursor c) {
    boolean article = c.sees("a", "an", "one");
    boolean vague = c.sees("some", "few", "several") || article && c.peek(1).is("few");
    if (article && Lexicon.COUNTED.contains(c.peek(-1).text())) {
      return Optional.empty();
    }
    Optional<Double> count = Numerals.count(c);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    c.takeGlued("-");
    c.take("more", "full", "whole", "long", "short");
    c.take("business", "working", "week");
    boolean business = c.peek(-1).is("business") || c.peek(-1).is("working");
    if (c.peek(-1).is("week")) {
      c.move(c.position() - 1);
    }
    boolean letter = c.sees("h") && !c.glued();
    boolean single = vague && !c.peek().text().endsWith("s");
    Optional<Unit> unit = letter || single ? Optional.empty() : c.lookUp(Lexicon.UNITS);
    if (unit.isEmpty() || article && opinion(c, unit.get())) {
      return Optional.empty();
    }
    double extra = c.attempt(Numerals::fraction).orElse(0.0);
    boolean days = business && unit.get() == Unit.DAY;
    return Optional.of(Length.of(count.get() + extra, days ? Unit.BUSINESS_DAY : unit.get()));
  }

  /** "a second opinion", "a quarter pound". */
  private static boolean opinion(Cursor c, Unit unit) {
    return (unit == Unit.SECOND || unit == Unit.QUARTER)
        && c.peek().is(Token.Kind.WORD)
        && !c.sees("ago", "later", "and", "from", "or", "before", "after");
  }

  /** "all day", "the whole month", "a full week". */
  private static Optional<Length> whole(Cursor c) {
    Token word = c.peek();
    if (!WHOLE.contains(word.text())) {
      return Optional.empty();
    }
    c.move(c.position() + 1);
    return c.lookUp(Lexicon.UNITS)
        .filter(unit -> !unit.ofDay() && !c.peek(-1).text().endsWith("s"))
        .map(unit -> Length.of(1, unit));
  }
}

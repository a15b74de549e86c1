package dev.palimpsest.domain.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day: 9:30, half nine, 3 PM, quarter to ten, noon. */
final class Clocks {
  private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[:.](\\d{2})");
  private static final int NOON = 720;
  private static final int HOURS = 23;
  private static final int HOUR = 60;

  private Clocks() {}

  /** Whether a time may begin with a word that begins no number. */
  static boolean begins(String word) {
    return word.equals("noon")
        || word.equals("midday")
        || word.equals("midnight")
        || word.equals("quarter");
  }

  static Optional<Found> at(List<Token> tokens, int from, ValueType type) {
    Cursor cursor = new Cursor(tokens, from);
    if (cursor.take("noon", "midday")) {
      return Optional.of(new Found(new Term.Clock(NOON), cursor.next));
    }
    if (cursor.take("midnight")) {
      return Optional.of(new Found(new Term.Clock(0), cursor.next));
    }
    return told(cursor, type).or(() -> written(new Cursor(tokens, from), type));
  }

  /** "Half nine", "half past nine", "quarter to ten", "ten past nine". */
  private static Optional<Found> told(Cursor cursor, ValueType type) {
    cursor.take("a");
    int shift;
    if (cursor.take("half")) {
      cursor.take("past");
      shift = 30;
    } else if (cursor.take("quarter") && cursor.has("past", "to")) {
      shift = cursor.take("past") ? 15 : -15;
      cursor.take("to");
    } else {
      Optional<Integer> minutes = number(cursor, HOUR - 1, type);
      boolean said = cursor.take("minute");
      if (minutes.isEmpty() || !cursor.has("past") && !(said && cursor.has("to"))) {
        return Optional.empty();
      }
      shift = cursor.take("past") ? minutes.get() : -minutes.get();
      cursor.take("to");
    }
    int forward = shift;
    return number(cursor, 12, type)
        .filter(hour -> hour > 0 && !unitAt(cursor, type))
        .map(hour -> clock(cursor, Math.floorMod(hour * HOUR + forward, 2 * NOON)));
  }

  /** "9:30", "9.30 am", "nine o'clock"; where times are expected, "9" too. */
  private static Optional<Found> written(Cursor cursor, ValueType type) {
    Optional<Token> token = cursor.token();
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Matcher figures = FIGURES.matcher(token.get().word());
    if (figures.matches()) {
      int hour = Integer.parseInt(figures.group(1));
      int minute = Integer.parseInt(figures.group(2));
      cursor.next++;
      boolean sure =
          token.get().word().contains(":") || announced(cursor) || type == ValueType.TIME;
      return sure && hour <= HOURS && minute < HOUR && !unitAt(cursor, type)
          ? Optional.of(clock(cursor, hour * HOUR + minute))
          : Optional.empty();
    }
    return number(cursor, HOURS, type)
        .filter(
            hour ->
                announced(cursor)
                    || type == ValueType.TIME && !unitAt(cursor, type) && !cursor.has("time"))
        .map(hour -> clock(cursor, hour * HOUR));
  }

  private static boolean announced(Cursor cursor) {
    return cursor.has("am", "pm", "oclock");
  }

  private static boolean unitAt(Cursor cursor, ValueType type) {
    return !announced(cursor) && Unit.at(cursor.tokens, cursor.next, type, true).isPresent();
  }

  private static Optional<Integer> number(Cursor cursor, int most, ValueType type) {
    Optional<Numbers.Match> match = Numbers.at(cursor.tokens, cursor.next, type);
    Optional<Integer> number = match.flatMap(found -> found.upTo(most));
    if (number.isPresent()) {
      cursor.next = match.get().next();
    }
    return number;
  }

  /** With the half of the day that is said behind it. */
  private static Found clock(Cursor cursor, int minutes) {
    cursor.take("oclock");
    boolean first = minutes < NOON + HOUR;
    if (cursor.take("am")) {
      return new Found(new Term.Clock(first ? minutes % NOON : minutes), cursor.next);
    }
    boolean late = cursor.take("pm");
    int from = cursor.next;
    if (!late && cursor.take("in")) {
      cursor.take("the");
      late = cursor.take("afternoon", "evening");
      if (!late && !cursor.take("morning")) {
        cursor.next = from;
      }
    } else if (!late && minutes >= NOON / 2 && cursor.take("at")) {
      late = cursor.take("night");
      cursor.next = late ? cursor.next : from;
    }
    return new Found(
        new Term.Clock(late && minutes < NOON ? minutes + NOON : minutes), cursor.next);
  }
}

package dev.palimpsest.domain.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as far as they are said: 12 June 2026, June 12th, 2026-06-12, June. */
final class Days {
  private static final Map<String, Integer> MONTHS = months();

  /** Names of months that are words of their own, too. */
  private static final Set<String> AMBIGUOUS = Set.of("may", "march");

  private static final Pattern ISO = Pattern.compile("(\\d{4}|-)-(\\d{2})(?:-(\\d{2}))?");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})th");
  private static final int LAST_DAY = 31;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private Days() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] names =
        ("january february march april may june july august september october november december")
            .split(" ");
    for (int i = 0; i < names.length; i++) {
      months.put(names[i], i + 1);
      months.put(names[i].substring(0, 3), i + 1);
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }

  /** Whether a date may begin with a word. */
  static boolean begins(String word) {
    return MONTHS.containsKey(word);
  }

  static Optional<Found> at(List<Token> tokens, int from, ValueType type) {
    Cursor cursor = new Cursor(tokens, from);
    return figures(tokens.get(from))
        .map(day -> new Found(day, from + 1))
        .or(() -> dayFirst(new Cursor(tokens, from), type))
        .or(() -> monthFirst(cursor, type));
  }

  private static Optional<Term.Day> figures(Token token) {
    Matcher iso = ISO.matcher(token.word());
    if (iso.matches()) {
      return day(
          iso.group(1).equals("-") ? 0 : Integer.parseInt(iso.group(1)),
          Integer.parseInt(iso.group(2)),
          iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3)));
    }
    Matcher slashes = SLASHES.matcher(token.word());
    if (!slashes.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(slashes.group(1));
    int second = Integer.parseInt(slashes.group(2));
    int year = Integer.parseInt(slashes.group(3));
    // 3/4/2026 is a day in March for some, in April for others
    return first > 12 || first == second
        ? day(year, second, first)
        : second > 12 ? day(year, first, second) : Optional.empty();
  }

  private static Optional<Term.Day> day(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 0 && day <= LAST_DAY
        ? Optional.of(new Term.Day(year, month, day))
        : Optional.empty();
  }

  private static Optional<Found> dayFirst(Cursor cursor, ValueType type) {
    Optional<Token> token = cursor.token();
    Optional<Integer> day = dayNumber(cursor);
    if (day.isEmpty()) {
      return type == ValueType.DATE ? yearAlone(cursor) : Optional.empty();
    }
    int behind = cursor.next;
    cursor.take("of");
    Optional<Integer> month = month(cursor);
    if (month.isPresent()) {
      return Optional.of(
          new Found(new Term.Day(year(cursor), month.get(), day.get()), cursor.next));
    }
    boolean ordinal = token.filter(one -> ORDINAL.matcher(one.word()).matches()).isPresent();
    return ordinal && type == ValueType.DATE
        ? Optional.of(new Found(new Term.Day(0, 0, day.get()), behind))
        : Optional.empty();
  }

  private static Optional<Found> yearAlone(Cursor cursor) {
    int year = year(cursor);
    return year == 0
        ? Optional.empty()
        : Optional.of(new Found(new Term.Day(year, 0, 0), cursor.next));
  }

  private static Optional<Found> monthFirst(Cursor cursor, ValueType type) {
    boolean alone =
        type == ValueType.DATE
            || cursor.token().filter(one -> AMBIGUOUS.contains(one.word())).isEmpty()
                && cursor.token().filter(one -> one.word().length() > 3).isPresent();
    Optional<Integer> month = month(cursor);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    cursor.take("the");
    int day = dayNumber(cursor).orElse(0);
    int year = year(cursor);
    return day > 0 || year > 0 || alone
        ? Optional.of(new Found(new Term.Day(year, month.get(), day), cursor.next))
        : Optional.empty();
  }

  private static Optional<Integer> month(Cursor cursor) {
    Optional<Integer> month = cursor.token().map(Token::word).map(MONTHS::get);
    month.ifPresent(some -> cursor.next++);
    return month;
  }

  /** 1 to 31, in figures or as an ordinal, and not the beginning of an amount or a time. */
  private static Optional<Integer> dayNumber(Cursor cursor) {
    Optional<Token> token = cursor.token();
    Optional<Integer> day =
        token
            .map(Token::word)
            .map(ORDINAL::matcher)
            .filter(Matcher::matches)
            .map(matcher -> Integer.parseInt(matcher.group(1)))
            .or(
                () ->
                    token
                        .filter(Token::digits)
                        .flatMap(one -> Numbers.at(cursor.tokens, cursor.next, ValueType.DATE))
                        .filter(match -> match.next() == cursor.next + 1)
                        .flatMap(match -> match.upTo(LAST_DAY)))
            .filter(number -> number >= 1 && number <= LAST_DAY);
    day.ifPresent(some -> cursor.next++);
    return day;
  }

  private static int year(Cursor cursor) {
    Optional<Integer> year =
        cursor
            .token()
            .filter(token -> token.word().matches("\\d{4}"))
            .map(token -> Integer.parseInt(token.word()))
            .filter(number -> number >= FIRST_YEAR && number <= LAST_YEAR);
    year.ifPresent(some -> cursor.next++);
    return year.orElse(0);
  }
}

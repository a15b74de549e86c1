package dev.palimpsest.extract.time;

import dev.palimpsest.extract.time.Token.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds temporal expressions in English text and resolves them at a reference time.
 *
 * <p>Its TIMEX forms and spans follow the specification of Microsoft's Recognizers-Text. What words
 * leave open ("on Friday", "in May") is resolved to the next that comes, or to the last that was
 * where a verb before it in the sentence is of the past; an hour without morning or evening counts
 * as it is written. It is a pure function; its work grows with the length of the text alone.
 */
public final class TemporalGrammar {
  /** Where two read equally far, the first wins. */
  private static final List<Production<? extends Meaning>> PRODUCTIONS =
      List.of(
          Repeats::repeat,
          DateRanges::range,
          ClockRanges::dated,
          ClockRanges::span,
          Moments::moment,
          Bounds::bound,
          Bounds::about,
          Days::day,
          Holidays::day,
          CalendarDates::impossible,
          Periods::period,
          PartialPeriods::period,
          Periods::countedHours,
          PartsOfDay::span,
          DayParts::span,
          DayParts::bare,
          Clocks::clock,
          Clocks::dottedAt,
          Clocks::afterAt,
          Durations::duration);

  private static final Set<String> MONEY = Set.of("$", "€", "£", "¥", "#", "№");
  private static final Set<String> JOINS = Set.of(".", ":", "/", "-", ",", "+", "=", "&", "_");

  /**
   * @param text any text
   * @param reference the time it was said at, by the speaker's clock
   * @return what was found, in order, without overlap
   */
  public List<TemporalExpression> find(String text, LocalDateTime reference) {
    List<Token> tokens = Tokenizer.tokens(text);
    if (tokens.stream().noneMatch(TemporalGrammar::tells)) {
      return List.of();
    }
    List<TemporalExpression> found = new ArrayList<>();
    Cursor cursor = new Cursor(tokens, new Reference(reference));
    int next = 0;
    while (next < tokens.size()) {
      next = read(cursor, tokens, next, found);
    }
    return List.copyOf(found);
  }

  private static boolean tells(Token token) {
    return token.is(Kind.NUMBER) || Lexicon.knows(token.text());
  }

  /** Reads what begins at a token, and tells where to go on. */
  private static int read(
      Cursor cursor, List<Token> tokens, int at, List<TemporalExpression> found) {
    if (!Openings.opens(tokens.get(at)) || !begins(tokens, at)) {
      return at + 1;
    }
    cursor.move(at);
    cursor.forget();
    cursor
        .<Meaning>longest(PRODUCTIONS, end -> ends(tokens, end.position()))
        .ifPresent(
            meaning ->
                found.add(
                    new TemporalExpression(
                        tokens.get(at).start(),
                        tokens.get(cursor.position() - 1).end(),
                        meaning.timex(),
                        meaning.value(Tense.past(tokens, at)))));
    return Math.max(cursor.position(), at + 1);
  }

  /** Whether a token is no continuation of a number, a code or a sum of money. */
  private static boolean begins(List<Token> tokens, int at) {
    if (at == 0) {
      return true;
    }
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    if (token.is(Kind.NUMBER) && MONEY.contains(before.text())) {
      return false;
    }
    if (!token.glued()) {
      return true;
    }
    boolean joined =
        JOINS.contains(before.text())
            && before.glued()
            && at > 1
            && (tokens.get(at - 2).is(Kind.NUMBER)
                || tokens.get(at - 2).is(Kind.WORD) && !before.is(":") && !before.is(","));
    return before.is(Kind.MARK) && !joined && !before.is("_");
  }

  /** Whether nothing hangs on to the last token read. */
  private static boolean ends(List<Token> tokens, int end) {
    if (end >= tokens.size() || !tokens.get(end).glued()) {
      return true;
    }
    Token next = tokens.get(end);
    if (!next.is(Kind.MARK)) {
      return next.is("'s") || tokens.get(end - 1).is(Kind.MARK);
    }
    if (next.is("_") || next.is("%")) {
      return false;
    }
    boolean more = end + 1 < tokens.size() && tokens.get(end + 1).glued();
    boolean hyphened = next.is("-") && more && !tokens.get(end + 1).is(Kind.MARK);
    boolean number = JOINS.contains(next.text()) && more && tokens.get(end + 1).is(Kind.NUMBER);
    return !hyphened && !number;
  }
}

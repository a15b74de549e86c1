package dev.palimpsest.redact;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One reading of one text, as a recognizer sees it: the text, what is near, where to report. */
public final class Scan {
  private static final int BEFORE = 64;
  private static final int AFTER = 32;

  private final String text;
  private final Signals signals;
  private final Signals announcing;
  private final Scope scope;
  private final Work work;
  private final Consumer<Found> found;
  private int[] digits;

  Scan(
      String text,
      Signals signals,
      Signals announcing,
      Scope scope,
      Work work,
      Consumer<Found> found) {
    this.text = text;
    this.signals = signals;
    this.announcing = announcing;
    this.scope = scope;
    this.work = work;
    this.found = found;
  }

  public String text() {
    return text;
  }

  /** Where the ASCII digits stand, in order. Not to be changed. */
  public int[] digits() {
    if (digits == null) {
      digits = IntStream.range(0, text.length()).filter(this::isDigit).toArray();
    }
    return digits;
  }

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** The score that a find of this type must reach, so that less need not be looked for. */
  public double floor(EntityType type) {
    return scope.threshold(type);
  }

  /** Whether a word stands near the place, or in what came before the text. */
  public boolean near(Words words, int start, int end) {
    return announced(words) || signals.near(words, start - BEFORE, end + AFTER);
  }

  /** Whether a word stands anywhere in the text, or in what came before it. */
  public boolean mentions(Words words) {
    return announced(words) || signals.near(words, 0, text.length());
  }

  /** Whether what came before the text, as the turn before or a key of JSON, has the word. */
  public boolean announced(Words words) {
    return announcing.near(words, 0, Integer.MAX_VALUE);
  }

  /**
   * Counts work against the budget of the text.
   *
   * @param characters read
   * @throws WorkExceededException if the budget is spent
   */
  public void work(int characters) {
    work.spend(characters);
  }

  /** Reports a value; one below the floor is dropped. */
  public void report(int start, int end, EntityType type, double score, String canonical) {
    if (end > start && score >= floor(type)) {
      found.accept(new Found(start, end, type, score, canonical));
    }
  }

  /**
   * Where a value may begin that one of these literals stands in, as {@code [start, end)}; all of
   * the text where there are none, or where the gates are off.
   *
   * @param reach characters of a value before the literal
   */
  public List<int[]> around(Set<String> literals, int reach) {
    return literals.isEmpty() || !scope.gated()
        ? List.of(new int[] {0, text.length()})
        : signals.around(literals, reach);
  }

  /** Whether one of these literals stands anywhere, also within a word; or the gates are off. */
  public boolean holds(Set<String> literals) {
    return !scope.gated() || signals.holds(literals);
  }

  /** Every mention of one of the words, as {@code [start, end)}. */
  public List<int[]> places(Words words) {
    return signals.places(words);
  }
}

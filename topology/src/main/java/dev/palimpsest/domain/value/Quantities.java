package dev.palimpsest.domain.value;

import dev.palimpsest.domain.ContentWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The amounts, days and times of day that a text names, each with the words near it that tell what
 * is measured.
 */
public final class Quantities {
  private static final int NEAR = 9;
  private static final int COUNTED = 4;
  private static final int SURELY_ONE_MATTER = 3;

  /**
   * One of them.
   *
   * @param kind what may be compared with what: its unit, or that it is a day or a time; empty for
   *     a bare count
   * @param counted the words right behind a bare count, one of which names what is counted
   */
  private record Quantity(String kind, Term value, Set<String> counted, Set<String> near) {

    boolean measuresWhat(Quantity other) {
      return kind.equals(other.kind)
          && (counted.isEmpty() || counted.stream().anyMatch(other.near::contains));
    }

    boolean sameValue(Quantity other) {
      return kind.equals(other.kind) && value.same(other.value);
    }

    int sharedWords(Quantity other) {
      return (int) near.stream().filter(other.near::contains).count();
    }
  }

  private final List<Quantity> named;

  private Quantities(List<Quantity> named) {
    this.named = named;
  }

  public static Quantities in(String text) {
    List<Token> tokens = Tokens.of(text, ValueType.TEXT);
    List<Set<String>> words =
        tokens.stream().map(token -> ContentWords.of(token.written())).toList();
    List<Quantity> named = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> found = found(tokens, at);
      if (found.isPresent()) {
        int next = found.get().next();
        named.add(quantity(found.get().term(), tokens, words, at, next));
        at = next;
      } else {
        at++;
      }
    }
    return new Quantities(named);
  }

  public boolean isEmpty() {
    return named.isEmpty();
  }

  /**
   * How much speaks for this text giving a new value to what an earlier text measured: 0 where
   * nothing does, 1 where the words around both are much the same.
   */
  public double renew(Quantities earlier) {
    double most = 0;
    for (Quantity old : earlier.named) {
      if (named.stream().noneMatch(old::sameValue)) {
        for (Quantity now : named) {
          if (old.measuresWhat(now)) {
            most = Math.max(most, (double) old.sharedWords(now) / SURELY_ONE_MATTER);
          }
        }
      }
    }
    return Math.min(1, most);
  }

  /** Whether both texts name quantities of a kind, and none of it alike. */
  public boolean differ(Quantities other) {
    return named.stream()
        .map(Quantity::kind)
        .distinct()
        .anyMatch(
            kind ->
                other.named.stream().anyMatch(theirs -> theirs.kind().equals(kind))
                    && named.stream()
                        .filter(ours -> ours.kind().equals(kind))
                        .noneMatch(ours -> other.named.stream().anyMatch(ours::sameValue)));
  }

  private static Optional<Found> found(List<Token> tokens, int at) {
    return Days.at(tokens, at, ValueType.TEXT)
        .or(() -> Clocks.at(tokens, at, ValueType.TEXT))
        .or(() -> Amounts.at(tokens, at, ValueType.TEXT));
  }

  private static Quantity quantity(
      Term term, List<Token> tokens, List<Set<String>> words, int from, int next) {
    Set<String> near = between(words, from - NEAR, from);
    near.addAll(between(words, next, next + NEAR));
    boolean count = term instanceof Term.Amount amount && amount.isBare();
    Set<String> counted = count ? between(words, next, next + COUNTED) : Set.of();
    return new Quantity(kind(term), term, counted, near);
  }

  private static String kind(Term term) {
    return term instanceof Term.Amount amount ? amount.unit() : term.getClass().getSimpleName();
  }

  private static Set<String> between(List<Set<String>> words, int from, int to) {
    Set<String> found = new HashSet<>();
    words.subList(Math.max(0, from), Math.min(words.size(), to)).forEach(found::addAll);
    return found;
  }
}

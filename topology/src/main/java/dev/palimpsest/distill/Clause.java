package dev.palimpsest.distill;

import dev.palimpsest.domain.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few words of a summary.
 *
 * @param about the fact that it tells of
 * @param rests the facts without which it would not be true
 */
record Clause(String words, Memory about, List<Memory> rests) {
  private static final int LONGEST = 16;
  private static final String ENDS = "[\\s.;,:!?…]+$";

  /** What an active fact says itself. */
  static Clause of(String before, Memory fact) {
    return new Clause(before + brief(fact), fact, List.of(fact));
  }

  /** The words of a fact without their full stop, cut where they are many. */
  static String brief(Memory fact) {
    String[] words = fact.text().strip().split("\\s+");
    String kept =
        Arrays.stream(words).limit(LONGEST).collect(Collectors.joining(" ")).replaceAll(ENDS, "");
    return words.length > LONGEST ? kept + "…" : kept;
  }

  static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** Those that fit into a number of words, in their order; one that is too long is left out. */
  static List<Clause> within(int words, List<Clause> clauses) {
    List<Clause> fitting = new ArrayList<>();
    int left = words;
    for (Clause clause : clauses) {
      int needed = count(clause.words);
      if (needed <= left) {
        fitting.add(clause);
        left -= needed;
      }
    }
    return fitting;
  }

  static String joined(List<Clause> clauses) {
    return clauses.stream().map(Clause::words).collect(Collectors.joining("; "));
  }
}

package dev.palimpsest.connect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds settings that were meant to be ours: Connect mixes its own settings with a connector's, so
 * an unknown name alone proves nothing, but a name almost like one of ours does.
 */
public final class Misspelling {

  private static final int MAX_EDITS = 2;

  private Misspelling() {}

  /** What is wrong with the first misspelled setting, empty where there is none. */
  public static Optional<String> in(Map<String, String> settings, Set<String> known) {
    for (String name : new TreeSet<>(settings.keySet())) {
      for (String ours : new TreeSet<>(known)) {
        if (!known.contains(name) && edits(name, ours) <= MAX_EDITS) {
          return Optional.of("Unknown setting " + name + "; did you mean " + ours + "?");
        }
      }
    }
    return Optional.empty();
  }

  /** Levenshtein's distance, by rows. */
  private static int edits(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substitution = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}

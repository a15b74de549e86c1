package dev.palimpsest.extract.time;

import java.util.List;
import java.util.Set;

/** Whether a clause looks back, told by the words before an expression. */
final class Tense {
  private static final int REACH = 12;

  private static final Set<String> PAST =
      Lexicon.words(
          "was were did had went been got met took came made bought left saw gave began said told"
              + " wrote won lost spent sold found grew flew drove ate drank fell felt heard kept knew"
              + " paid ran slept spoke taught thought built broke chose became died didn't wasn't"
              + " weren't");

  private static final Set<String> AHEAD =
      Lexicon.words(
          "will 'll i'll we'll he'll she'll they'll you'll shall going gonna let's please schedule"
              + " book plan planning want need should must");

  private static final Set<String> NO_VERBS = Lexicon.words("need indeed hundred speed feed seed");

  private Tense() {}

  /** The nearest word that tells decides; without one, the clause looks ahead. */
  static boolean past(List<Token> tokens, int at) {
    for (int index = at - 1; index >= 0 && index >= at - REACH; index--) {
      String word = tokens.get(index).text();
      if (word.equals(".") || word.equals("!") || word.equals("?") || AHEAD.contains(word)) {
        return false;
      }
      boolean regular = word.length() > 3 && word.endsWith("ed") && !NO_VERBS.contains(word);
      if (PAST.contains(word) || regular) {
        return true;
      }
    }
    return false;
  }
}

package dev.palimpsest.redact.name;

import java.util.Set;

/** Tells whether a word could be Chinese in Latin letters. */
final class Pinyin {
  private static final Set<String> INITIALS =
      Set.of(
          "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh",
          "r", "z", "c", "s", "y", "w");
  private static final Set<String> FINALS =
      Set.of(
          "a", "o", "e", "i", "u", "ai", "ei", "ui", "ao", "ou", "iu", "ie", "ue", "an", "en", "in",
          "un", "ang", "eng", "ing", "ong", "ia", "iao", "ian", "iang", "iong", "ua", "uo", "uai",
          "uan", "uang", "er");
  private static final int LONGEST = 18;

  private Pinyin() {}

  /** The number of syllables (1 to 3), or 0 when the letters do not divide into that many. */
  static int syllables(String text, int from, int to) {
    if (to - from < 2 || to - from > LONGEST) {
      return 0;
    }
    char[] word = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = Fold.of(text.charAt(i));
      if (c < 'a' || c > 'z') {
        return 0;
      }
      word[i - from] = c;
    }
    return new Division(word).fewest(0, 3);
  }

  private record Division(char[] word) {
    int fewest(int from, int left) {
      if (from == word.length) {
        return 0;
      }
      int best = 0;
      for (int end = Math.min(word.length, from + 6); left > 0 && end > from; end--) {
        if (isSyllable(from, end)) {
          int rest = fewest(end, left - 1);
          if (rest > 0 || end == word.length) {
            best = best == 0 ? rest + 1 : Math.min(best, rest + 1);
          }
        }
      }
      return best;
    }

    private boolean isSyllable(int from, int end) {
      int vowel = from;
      while (vowel < end && "aeiou".indexOf(word[vowel]) < 0) {
        vowel++;
      }
      String initial = new String(word, from, vowel - from);
      return (initial.isEmpty() || INITIALS.contains(initial))
          && FINALS.contains(new String(word, vowel, end - vowel));
    }
  }
}

package dev.palimpsest.redact.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets of words and of word sequences, compared without regard to case and accents. */
final class Cue {
  private final Map<Long, Integer> sequences = new HashMap<>();
  private final int longest;

  /** A bit for each hash that a phrase may begin with, so that most words need no look-up. */
  private final long[] openers = new long[64];

  private Cue(List<String> phrases) {
    int most = 0;
    for (String phrase : phrases) {
      String[] parts = phrase.split(" ");
      long hash = 0;
      for (String part : parts) {
        hash = Hash.phrase(hash, key(part));
      }
      long opener = key(parts[0]);
      openers[(int) (opener >>> 6) & 63] |= 1L << opener;
      sequences.put(hash, parts.length);
      most = Math.max(most, parts.length);
    }
    longest = most;
  }

  static Cue of(String... phrases) {
    return new Cue(List.of(phrases));
  }

  /** How many tokens from here on are one of the phrases (the longest that fits); 0 for none. */
  int at(Words words, int token) {
    if (token >= words.size
        || (openers[(int) (words.key[token] >>> 6) & 63] >>> words.key[token] & 1) == 0) {
      return 0;
    }
    long hash = 0;
    int found = 0;
    for (int i = token; i < words.size && i < token + longest; i++) {
      hash = Hash.phrase(hash, words.key[i]);
      if (sequences.getOrDefault(hash, 0) == i - token + 1) {
        found = i - token + 1;
      }
    }
    return found;
  }

  static long key(String word) {
    long hash = Hash.SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = Hash.append(hash, Fold.of(word.charAt(i)));
    }
    return Hash.finish(hash);
  }
}

package dev.palimpsest.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * Finds the few rules that may match a sentence. Which rules may begin with a word, and with two
 * words, the rules say themselves: one that does not match words, and did not look for more of
 * them, matches nothing that begins with them. Every rule has to begin at the start of a word.
 */
final class RuleIndex {
  private static final int REMEMBERED = 10_000;
  private static final int ASCII = 128;

  private final List<Rule> rules;
  private final BitSet all;
  private final Map<String, BitSet> known = new ConcurrentHashMap<>();

  RuleIndex(List<Rule> rules) {
    this.rules = rules;
    all = new BitSet(rules.size());
    all.set(0, rules.size());
  }

  /** In the order of the rules. */
  List<Rule> mayMatch(String sentence) {
    BitSet found = new BitSet(rules.size());
    for (int at = 0; at < sentence.length(); at++) {
      if (inWord(sentence, at) && !inWord(sentence, at - 1)) {
        found.or(beginningAt(sentence, at));
      }
    }
    return found.stream().mapToObj(rules::get).toList();
  }

  private BitSet beginningAt(String sentence, int start) {
    int first = wordEnd(sentence, start);
    BitSet one = beginningWith(sentence.substring(start, first), all);
    if (one.isEmpty() || first == sentence.length()) {
      return one;
    }
    int second = wordEnd(sentence, Math.min(first + 1, sentence.length()));
    return beginningWith(sentence.substring(start, second), one);
  }

  private BitSet beginningWith(String words, BitSet among) {
    String key = words.toLowerCase(Locale.ROOT);
    BitSet cached = known.get(key);
    if (cached == null) {
      cached = tried(words, among);
      if (known.size() < REMEMBERED) {
        known.put(key, cached);
      }
    }
    return cached;
  }

  private BitSet tried(String words, BitSet among) {
    BitSet possible = new BitSet(rules.size());
    among.stream()
        .filter(
            rule -> {
              Matcher matcher = rules.get(rule).pattern().matcher(words);
              return matcher.lookingAt() || matcher.hitEnd();
            })
        .forEach(possible::set);
    return possible;
  }

  private static int wordEnd(String sentence, int from) {
    int end = from;
    while (end < sentence.length() && !Character.isWhitespace(sentence.charAt(end))) {
      end++;
    }
    return end;
  }

  /** As regular expressions see words. */
  private static boolean inWord(String sentence, int at) {
    if (at < 0) {
      return false;
    }
    char letter = sentence.charAt(at);
    return letter == '_' || letter < ASCII && Character.isLetterOrDigit(letter);
  }
}

package dev.palimpsest.domain.value;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of a single word that is compared: small letters, no marks, American, singular. */
final class Words {
  private static final Pattern MARK = Pattern.compile("[\\u0300-\\u036f]");
  private static final int SHORTEST_PLURAL = 4;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_BEGINNING = 15;
  private static final Map<Character, String> LETTERS =
      Map.of('ß', "ss", 'ø', "o", 'ł', "l", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ı', "i");
  private static final Map<String, String> SPELLINGS = pairs("spellings.tsv");
  private static final Map<String, String> PLURALS = pairs("plurals.tsv");

  private Words() {}

  private static Map<String, String> pairs(String resource) {
    Map<String, String> pairs = new HashMap<>();
    Table.rows(resource).forEach(row -> pairs.put(row[0], row[1]));
    return Map.copyOf(pairs);
  }

  static String compared(String written) {
    String word = withoutMarks(written).replace("'s", "").replace("'", "");
    return singular(american(singular(word)));
  }

  private static String withoutMarks(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (ascii(lower)) {
      return lower;
    }
    String open = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    String bare = Normalizer.normalize(MARK.matcher(open).replaceAll(""), Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder();
    for (char letter : bare.toLowerCase(Locale.ROOT).toCharArray()) {
      folded.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return folded.toString();
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  private static String american(String word) {
    int longest = Math.min(word.length(), LONGEST_BEGINNING);
    for (int end = longest; end >= SHORTEST_BEGINNING; end--) {
      String american = SPELLINGS.get(word.substring(0, end));
      if (american != null) {
        return american + word.substring(end);
      }
    }
    return word;
  }

  private static String singular(String word) {
    String known = PLURALS.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() < SHORTEST_PLURAL || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (endsIn(word, "sses", "shes", "ches", "xes", "zzes")) {
      return word.substring(0, word.length() - 2);
    }
    return endsIn(word, "ss", "us", "is") ? word : word.substring(0, word.length() - 1);
  }

  private static boolean endsIn(String word, String... ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}

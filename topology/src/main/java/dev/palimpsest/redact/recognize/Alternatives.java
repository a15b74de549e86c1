package dev.palimpsest.redact.recognize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a list of words as a regular expression that decides by the first letters: {@code
 * (?:c(?:ard|ase)|order)} for {@code card|case|order}. Java tries alternatives one by one, which
 * for a hundred words at every word of a text is most of what a pattern costs. What matches stays
 * the same, and so does which of several alternatives is taken.
 */
public final class Alternatives {
  private Alternatives() {}

  /**
   * @param alternation words or expressions between {@code |}, in a group {@code (?:…)} or bare;
   *     without groups that capture
   */
  public static String grouped(String alternation) {
    List<String> grouped = new ArrayList<>();
    Map<Character, List<String>> byLetter = new LinkedHashMap<>();
    for (String each : split(unwrapped(alternation))) {
      if (beginsPlainly(each)) {
        char first = Character.toLowerCase(each.charAt(0));
        byLetter.computeIfAbsent(first, letter -> new ArrayList<>()).add(each);
      } else {
        // what else it may match is not known: nothing changes places with it
        byLetter.values().forEach(words -> grouped.add(factored(words)));
        byLetter.clear();
        grouped.add(unwrapped(each).equals(each) ? each : grouped(each));
      }
    }
    byLetter.values().forEach(words -> grouped.add(factored(words)));
    return "(?:" + String.join("|", grouped) + ")";
  }

  /** The letters that the alternatives begin with, in lower case, as far as they are plain. */
  public static Set<String> heads(String alternation) {
    Set<String> heads = new TreeSet<>();
    split(unwrapped(alternation)).forEach(each -> heads.add(head(each).toLowerCase(Locale.ROOT)));
    return heads;
  }

  private static String head(String expression) {
    StringBuilder head = new StringBuilder();
    for (int at = 0; at < expression.length(); at++) {
      boolean dot = expression.startsWith("\\.", at);
      int behind = at + (dot ? 2 : 1);
      char c = expression.charAt(at);
      boolean plain = dot || Character.isLetterOrDigit(c) || " -/".indexOf(c) >= 0;
      boolean optional =
          behind < expression.length() && "?*{".indexOf(expression.charAt(behind)) >= 0;
      if (!plain || optional) {
        break;
      }
      head.append(dot ? '.' : c);
      at = behind - 1;
    }
    return head.toString();
  }

  /**
   * With the first letter before the rest of them, if it is the same one in all, in its case too.
   */
  private static String factored(List<String> words) {
    char first = words.getFirst().charAt(0);
    boolean same = words.size() > 1 && words.stream().allMatch(word -> word.charAt(0) == first);
    return same
        ? first + grouped(String.join("|", words.stream().map(word -> word.substring(1)).toList()))
        : String.join("|", words);
  }

  private static boolean beginsPlainly(String expression) {
    return !expression.isEmpty()
        && Character.isLetterOrDigit(expression.charAt(0))
        && (expression.length() == 1 || "?*+{".indexOf(expression.charAt(1)) < 0);
  }

  private static String unwrapped(String expression) {
    boolean wrapped =
        expression.startsWith("(?:") && closing(expression, 0) == expression.length() - 1;
    return wrapped ? expression.substring(3, expression.length() - 1) : expression;
  }

  private static List<String> split(String expression) {
    List<String> alternatives = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < expression.length(); at = next(expression, at)) {
      if (expression.charAt(at) == '|') {
        alternatives.add(expression.substring(start, at));
        start = at + 1;
      }
    }
    alternatives.add(expression.substring(start));
    return alternatives;
  }

  /** Behind the character, escape, class or group that begins here. */
  private static int next(String expression, int at) {
    return switch (expression.charAt(at)) {
      case '\\' -> at + 2;
      case '[', '(' -> closing(expression, at) + 1;
      default -> at + 1;
    };
  }

  private static int closing(String expression, int opening) {
    boolean inClass = expression.charAt(opening) == '[';
    int at = opening + 1;
    while (expression.charAt(at) != (inClass ? ']' : ')')) {
      at = inClass ? at + (expression.charAt(at) == '\\' ? 2 : 1) : next(expression, at);
    }
    return at;
  }
}

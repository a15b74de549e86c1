package dev.palimpsest.redact;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A tenant's own pattern, in the syntax of RE2, which is linear whatever it says.
 *
 * @param name for people
 * @param score of what it finds, 0 to 1
 */
public record OwnPattern(String name, String regex, double score) {
  private static final int LONGEST = 1_000;

  /**
   * @throws IllegalArgumentException if the pattern is not one, matches nothing at all, or the
   *     score is not between 0 and 1
   */
  public OwnPattern {
    if (name.isBlank() || !(score >= 0 && score <= 1) || regex.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a pattern needs a name, a score between 0 and 1, and at most "
              + LONGEST
              + " characters");
    }
    if (compile(name, regex).matches("")) {
      throw new IllegalArgumentException(
          "pattern " + name + " matches the empty text: it would match everywhere");
    }
  }

  Pattern compiled() {
    return compile(name, regex);
  }

  private static Pattern compile(String name, String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "pattern " + name + " is no RE2 pattern: " + e.getDescription(), e);
    }
  }
}

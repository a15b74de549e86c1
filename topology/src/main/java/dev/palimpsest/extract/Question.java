package dev.palimpsest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The question that a short turn answers. */
final class Question {
  private static final int LONGEST_ANSWER = 90;
  private static final Pattern LAST_QUESTION = Pattern.compile("([^.!?\\n]{3,160}\\?)\\s*$");

  private Question() {}

  /** Empty where the turn before asked nothing, or the turn is too long for a bare answer. */
  static String answeredBy(String text, Optional<Heard> before) {
    if (before.isEmpty() || text.length() > LONGEST_ANSWER || text.stripTrailing().endsWith("?")) {
      return "";
    }
    Matcher asked = LAST_QUESTION.matcher(before.get().text());
    return asked.find() ? asked.group(1).strip() : "";
  }
}

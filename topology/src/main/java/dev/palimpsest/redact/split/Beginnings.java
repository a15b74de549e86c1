package dev.palimpsest.redact.split;

import dev.palimpsest.redact.Announcements;
import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be the beginning of a value at the end of a turn. */
final class Beginnings {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final int DIGITS_IN_A_ROW = 8;
  private static final int DIGITS_IN_GROUPS = 6;
  private static final int LONGEST_ANSWER = 128;

  private final Detector detector;

  Beginnings(Detector detector) {
    this.detector = detector;
  }

  /**
   * @param announced the words of the turn before that announce a value
   */
  Optional<Part> in(String text, String speaker, Set<String> announced, Scope scope) {
    if (oneWord(text) && !Collections.disjoint(announced, Announcements.CREDENTIALS)) {
      return Optional.of(Part.of(text, 0, text.length(), EntityType.PASSWORD, Optional.empty()));
    }
    for (Shape shape : Shape.values()) {
      Matcher tail = shape.tail().matcher(text);
      if (tail.find() && begins(shape, text, tail, announced) && !complete(text, tail, scope)) {
        String value = tail.group("v");
        return Optional.of(
            Part.of(
                text,
                tail.start("v"),
                tail.end("v"),
                shape.type(),
                Optional.of(Fragment.opened(shape, value, speaker))));
      }
    }
    return Optional.empty();
  }

  private boolean begins(Shape shape, String text, Matcher tail, Set<String> announced) {
    return switch (shape) {
      case NUMBER -> number(tail.group("v"), announced, text);
      case IBAN -> tail.group("v").length() > Shape.SHORTEST_IBAN;
      case EMAIL_NAME -> !Collections.disjoint(announced, Announcements.MAIL);
      case EMAIL, SECRET, PRIVATE_KEY -> true;
    };
  }

  /** A long number, or one that was asked for or named. */
  private boolean number(String value, Set<String> announced, String text) {
    long digits = value.chars().filter(Character::isDigit).count();
    boolean grouped = digits < value.length();
    if (digits >= (grouped ? DIGITS_IN_GROUPS : DIGITS_IN_A_ROW)) {
      return true;
    }
    if (YEAR.matcher(value).matches() && !value.equals(text.strip())) {
      return false;
    }
    Set<String> words = new HashSet<>(detector.announcing(text));
    words.addAll(announced);
    return !Collections.disjoint(words, Announcements.NUMBERS);
  }

  /** Whether the end of the turn is a whole value by itself, which nothing goes on with. */
  private boolean complete(String text, Matcher tail, Scope scope) {
    return detector.find(Passage.of(text), scope).stream()
        .anyMatch(found -> found.start() <= tail.start("v") && found.end() >= tail.end("v"));
  }

  private static boolean oneWord(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_ANSWER
        && text.strip().chars().noneMatch(Character::isWhitespace);
  }
}

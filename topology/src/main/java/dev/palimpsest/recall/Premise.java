package dev.palimpsest.recall;

import dev.palimpsest.domain.ContentWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody takes to be true of a subject.
 *
 * @param words as the subject would say it, since memories hold the subject's own words
 * @param slot of a premise of the form {@code slot = value}
 * @param value of such a premise
 */
public record Premise(String words, Optional<String> slot, Optional<String> value) {
  private static final Pattern ASSIGNED =
      Pattern.compile("\\s*([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\\s*=\\s*(\\S.*?)\\s*");
  private static final String OTHERS = "the user|user|the customer|customer|she|he|they";
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:a|an|the|my|our|some)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:her|his|their)\\b");
  private static final Map<String, String> VERBS =
      Map.of(
          "is", "am", "are", "am", "has", "have", "does", "do", "goes", "go", "was", "was", "were",
          "was");
  private static final Set<String> UNCHANGED = Set.of("always", "sometimes", "perhaps");
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|no|never|nor|without|stopped|quit|former|formerly|ex|anymore|used to)\\b|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTRACTED = Pattern.compile("\\p{L}+n['’]t\\b");
  private static final Pattern NAME_OR_NUMBER =
      Pattern.compile("(?<=\\s)(?:\\p{Lu}[\\p{L}\\p{N}_]+|\\p{N}\\S*)");
  private static final int SHORTEST_VERB = 4;

  /**
   * @param user the subject's id, by which the premise may name him or her
   */
  public static Premise of(String text, String user) {
    Matcher assigned = ASSIGNED.matcher(text);
    return assigned.matches()
        ? new Premise(text, Optional.of(assigned.group(1)), Optional.of(assigned.group(2)))
        : new Premise(inFirstPerson(text.strip(), user), Optional.empty(), Optional.empty());
  }

  /** With its words changed, as by redaction. */
  public Premise with(UnaryOperator<String> change) {
    return of(change.apply(words), "");
  }

  Set<String> contentWords() {
    return ContentWords.of(CONTRACTED.matcher(words).replaceAll(""));
  }

  /** Whether it holds a value, whole words of it, however short; articles do not count. */
  boolean names(String value) {
    String bare = ARTICLE.matcher(value.strip()).replaceFirst("");
    return !bare.isBlank()
        && Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(bare) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(words)
            .find();
  }

  /** Whether it says that something is not so, or no longer. */
  boolean negated() {
    return NEGATION.matcher(words).find();
  }

  /** Whether it holds a name or a number that a text does not hold. */
  boolean bringsMoreThan(String text) {
    List<String> held = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"));
    return NAME_OR_NUMBER
        .matcher(words)
        .results()
        .map(result -> result.group().toLowerCase(Locale.ROOT))
        .anyMatch(word -> !held.contains(word));
  }

  /** "Dana lives in her van" as "I live in my van"; other sentences stay as they are. */
  private static String inFirstPerson(String text, String user) {
    String named = OTHERS + (user.isBlank() ? "" : "|" + Pattern.quote(user));
    Matcher about =
        Pattern.compile("(?:" + named + ")(['’]s)?\\s+(\\p{L}+)(.*)", Pattern.CASE_INSENSITIVE)
            .matcher(text);
    if (!about.matches()) {
      return text;
    }
    String rest = POSSESSIVE.matcher(about.group(3)).replaceAll("my");
    return about.group(1) == null
        ? "I " + firstPerson(about.group(2)) + rest
        : "My " + about.group(2) + rest;
  }

  private static String firstPerson(String word) {
    String verb = word.toLowerCase(Locale.ROOT);
    if (VERBS.containsKey(verb)) {
      return VERBS.get(verb);
    }
    if (UNCHANGED.contains(verb) || verb.endsWith("ss") || !verb.endsWith("s")) {
      return word;
    }
    if (verb.endsWith("ies") && verb.length() > SHORTEST_VERB) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean hissing = verb.matches(".*(?:ch|sh|x|ss|zz|o)es");
    return word.substring(0, word.length() - (hissing ? 2 : 1));
  }
}

package dev.palimpsest.consolidate;

import java.util.regex.Pattern;

/**
 * Words that say outright what a passage is to do to what is known: ask for it to be dropped or
 * changed, or make clear that nothing changed.
 */
final class Cues {
  private static final double ASKED = 1.2;
  private static final double NOTHING_CHANGED = -1.8;

  private static final Pattern ASKS =
      of(
          "(?:you can|please|pls|can you|could you|would you)?\\s*(?:delete|drop|forget|scrap|remove|cancel|erase|ditch|unenrol\\w*|unsubscribe|deregister)\\b",
          "take .{1,40} off\\b",
          "(?:no longer|not .{0,20} any ?more|any ?longer|these days rather than|instead of|correction)\\b",
          "(?:amend|change|update) (?:the|my|our)\\b",
          "(?:given|gave|packed|giving) (?:it |that |them )?(?:up|in)\\b",
          "(?:disbanded|discontinued|called off|quit|finished with)\\b");

  private static final Pattern DENIES =
      of(
          "(?:suppose|imagine|what if|hypothetically|in theory|say we|if (?:i|we) (?:ever|were|had|did))\\b",
          "(?:back in|back when|years ago|in the old days|at school|as a (?:kid|child|student))\\b",
          "(?:almost|nearly|very nearly|was about to|so close to)\\b",
          "(?:just kidding|only joking|(?:it|she|he|they) (?:isn['’]t|wasn['’]t|didn['’]t)\\.\\)?)",
          "(?:don['’]?t|do not|no need to) (?:change|alter|touch|update|switch)\\b",
          "(?:rolled back|switched back|undid|back (?:where|to how|as) (?:it|they) (?:was|were)|exactly (?:where|as) (?:it|they) (?:was|were))\\b",
          "(?:narrator|protagonist|character|chapter|novel|episode|lyrics|in the (?:film|movie|book|show|game)|dreamt|dreamed)\\b",
          "(?:just curious|i['’]m curious|out of curiosity|wondering what)\\b");

  private Cues() {}

  /** What the cues add to the log-odds that a belief no longer holds. */
  static double in(String words) {
    return (ASKS.matcher(words).find() ? ASKED : 0)
        + (DENIES.matcher(words).find() ? NOTHING_CHANGED : 0);
  }

  private static Pattern of(String... forms) {
    return Pattern.compile("\\b(?:" + String.join("|", forms) + ")", Pattern.CASE_INSENSITIVE);
  }
}

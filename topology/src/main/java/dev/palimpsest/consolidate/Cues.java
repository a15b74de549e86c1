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
          "(?:delete|drop|forget|scrap|remove|cancel|erase|unsubscribe|deregister)\\b",
          "(?:no longer|any ?more|any ?longer|instead of|correction)\\b",
          "(?:amend|change|update) (?:the|my|our)\\b",
          "(?:given|gave|giving) (?:it |that |them )?up\\b");

  private static final Pattern DENIES =
      of(
          "(?:suppose|imagine|what if|hypothetically|in theory|if (?:i|we) (?:ever|were|had|did))\\b",
          "(?:back in|back when|years ago|in the old days)\\b",
          "(?:almost|nearly|was about to)\\b",
          "(?:just kidding|only joking)\\b",
          "(?:don['’]?t|do not|no need to) (?:change|update|switch)\\b",
          "(?:rolled back|switched back)\\b",
          "(?:novel|lyrics|in the (?:film|movie|book|show|game))\\b");

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

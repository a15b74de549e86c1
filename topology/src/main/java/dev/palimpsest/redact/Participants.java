package dev.palimpsest.redact;

/**
 * The names known from a conversation's own metadata, asked for word by word so that none need be
 * held in clear.
 */
@FunctionalInterface
public interface Participants {
  Participants NONE = word -> false;

  /** Whether a word, in lower case, is part of a participant's name. */
  boolean named(String word);
}

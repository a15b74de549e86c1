package dev.palimpsest.redact;

import java.util.List;

/**
 * A value that was found, and what became of it.
 *
 * @param start first UTF-16 unit in the original text
 * @param end one past the last
 * @param score how sure, 0 to 1
 * @param token what stands instead; empty where the value was kept
 * @param aliases the same value's tokens under older keys that are still read
 */
public record Span(
    int start,
    int end,
    EntityType type,
    double score,
    Action action,
    String token,
    List<String> aliases) {

  public Span {
    aliases = List.copyOf(aliases);
  }
}

package dev.palimpsest.redact;

import dev.palimpsest.domain.Turn;
import dev.palimpsest.redact.split.Carry;
import java.time.Instant;
import java.util.List;

/**
 * A turn without raw personal values.
 *
 * @param turn with redacted text, author, attributes and ids, and a time that is not after {@code
 *     ingestedAt}
 * @param ingestedAt when the log took it in
 * @param spans what was found in its text
 * @param everywhere what was found in everything it carries, its text among it
 * @param hidden the values that can be restored, each token once
 * @param carry what the conversation carries to the next turn
 * @param policyVersion the policy that was applied
 * @param capped whether it came from the future
 */
public record RedactedTurn(
    Turn turn,
    Instant ingestedAt,
    List<Span> spans,
    List<Span> everywhere,
    List<Hidden> hidden,
    Carry carry,
    int policyVersion,
    boolean capped) {

  public RedactedTurn {
    spans = List.copyOf(spans);
    everywhere = List.copyOf(everywhere);
    hidden = List.copyOf(hidden);
  }
}

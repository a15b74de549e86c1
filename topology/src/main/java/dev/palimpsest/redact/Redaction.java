package dev.palimpsest.redact;

import java.util.List;

/**
 * A text without its personal values, and what was found in it.
 *
 * @param hidden the values that can be restored
 */
public record Redaction(String text, List<Span> spans, List<Hidden> hidden) {

  public Redaction {
    spans = List.copyOf(spans);
    hidden = List.copyOf(hidden);
  }
}

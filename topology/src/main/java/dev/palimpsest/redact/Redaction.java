package dev.palimpsest.redact;

import java.util.List;

/** A text without its personal values, and what was found in it. */
public record Redaction(String text, List<Span> spans) {

  public Redaction {
    spans = List.copyOf(spans);
  }
}

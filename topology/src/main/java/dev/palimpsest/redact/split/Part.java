package dev.palimpsest.redact.split;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a value in one turn.
 *
 * @param open what a later turn may go on with; nothing where the value is complete
 */
record Part(Found found, Optional<Fragment> open) {
  private static final double SURE = 1.0;

  static Part of(String text, int start, int end, EntityType type, Optional<Fragment> open) {
    String canonical = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
    return new Part(new Found(start, end, type, SURE, canonical), open);
  }
}

package dev.palimpsest.redact.view;

import java.util.Optional;

/** Reads the pieces of a text that are written in some encoding. */
@FunctionalInterface
interface Decoder {
  /** The whole view with such pieces decoded; nothing where it has none. */
  Optional<View> decode(View view);
}

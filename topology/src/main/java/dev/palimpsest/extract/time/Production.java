package dev.palimpsest.extract.time;

import java.util.Optional;

/** Reads one kind of phrase where the cursor stands. */
@FunctionalInterface
interface Production<T> {
  /** What it read, the cursor behind it; or nothing, and the cursor may stand anywhere. */
  Optional<? extends T> read(Cursor cursor);
}

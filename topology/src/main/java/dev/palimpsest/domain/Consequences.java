package dev.palimpsest.domain;

import java.util.List;

/** What an operation on one memory means for others. */
@FunctionalInterface
public interface Consequences {
  /** The operations that follow, in the order to apply. */
  List<MemoryOperation> of(Memories stored, MemoryOperation operation);
}

package dev.palimpsest.domain;

import java.util.List;
import java.util.function.Function;

/** What an operation on one memory means for others. */
@FunctionalInterface
public interface Consequences {
  /**
   * The operations that follow, in the order to apply.
   *
   * @param judged how what led to the operation bears on a memory
   */
  List<MemoryOperation> of(
      Memories stored, MemoryOperation operation, Function<Memory, Bearing> judged);
}

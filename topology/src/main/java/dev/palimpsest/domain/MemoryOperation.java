package dev.palimpsest.domain;

import java.util.Optional;

/** One revision of one memory: what was done to it, and on what decision. */
public sealed interface MemoryOperation {
  /** The memory as the operation leaves it. */
  Memory after();

  Decision decision();

  /** The memory as the operation found it; empty for a new one. */
  Optional<Memory> before();

  /** A new memory. */
  record Add(Memory after, Decision decision) implements MemoryOperation {
    @Override
    public Optional<Memory> before() {
      return Optional.empty();
    }
  }

  /** A later value takes the place of this memory. */
  record Update(Memory was, Memory after, Decision decision) implements Revising {}

  /** The memory does not hold: denied, or its evidence withdrawn. */
  record Delete(Memory was, Memory after, Decision decision) implements Revising {}

  /** The belief stays as it is; its evidence, or the doubt about it, changed. */
  record Noop(Memory was, Memory after, Decision decision) implements Revising {}

  /** A later belief made this one invalid. */
  record Stale(Memory was, Memory after, Decision decision) implements Revising {}

  /** The time for which it held is over. */
  record Expire(Memory was, Memory after, Decision decision) implements Revising {}

  /** A closed belief holds again. */
  record Restore(Memory was, Memory after, Decision decision) implements Revising {}

  /** An operation on a memory that exists. */
  sealed interface Revising extends MemoryOperation {
    Memory was();

    @Override
    default Optional<Memory> before() {
      return Optional.of(was());
    }
  }
}

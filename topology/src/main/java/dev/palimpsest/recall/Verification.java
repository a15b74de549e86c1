package dev.palimpsest.recall;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Status;
import java.util.List;
import java.util.Optional;

/** Whether a premise about a subject holds, and what it was held against. */
public sealed interface Verification {

  /** The memory that decided it; none where nothing did. */
  Optional<Match> found();

  /**
   * A memory that says, or contradicts, what the premise says.
   *
   * @param status where it stands at the time asked about
   * @param confidence how sure it is that the two bear on each other so, 0 to 1
   * @param literal whether the values are the same or not by reading alone, without a judgement
   */
  record Match(Memory memory, Status status, double confidence, boolean literal) {}

  /**
   * It is believed.
   *
   * @param overlaidBy what stands before it for a while
   */
  record Supported(Match match, List<Memory> overlaidBy) implements Verification {
    public Supported {
      overlaidBy = List.copyOf(overlaidBy);
    }

    @Override
    public Optional<Match> found() {
      return Optional.of(match);
    }
  }

  /**
   * It was believed and is no longer.
   *
   * @param instead what is believed in its place
   * @param cause the belief whose change made it untrue, where one did
   */
  record Outdated(Match match, List<Memory> instead, Optional<Memory> cause)
      implements Verification {
    public Outdated {
      instead = List.copyOf(instead);
    }

    @Override
    public Optional<Match> found() {
      return Optional.of(match);
    }
  }

  /** Something else is believed. */
  record Contradicted(Match match) implements Verification {
    @Override
    public Optional<Match> found() {
      return Optional.of(match);
    }
  }

  /** Nothing known bears on it. */
  record Unknown() implements Verification {
    @Override
    public Optional<Match> found() {
      return Optional.empty();
    }
  }
}

package dev.palimpsest.redact.split;

import java.util.Optional;
import java.util.Set;

/**
 * What a conversation carries from one turn to the next.
 *
 * @param announcing known words of the last turn that announce a value: never anything else of it
 * @param open what may be the beginning of a value
 */
public record Carry(Set<String> announcing, Optional<Fragment> open) {
  public static final Carry NOTHING = new Carry(Set.of(), Optional.empty());

  public Carry {
    announcing = Set.copyOf(announcing);
  }
}

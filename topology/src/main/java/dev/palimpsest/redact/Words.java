package dev.palimpsest.redact;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words and phrases, in lower case, that announce a value when they stand near it.
 *
 * @param phrases any language; a Latin one matches as whole words, also with a plural s
 */
public record Words(Set<String> phrases) {
  public static final Words NONE = new Words(Set.of());

  public Words {
    phrases = Set.copyOf(phrases);
  }

  public static Words of(String... phrases) {
    return new Words(
        Stream.of(phrases)
            .map(phrase -> phrase.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }
}

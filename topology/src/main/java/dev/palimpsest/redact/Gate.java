package dev.palimpsest.redact;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text must hold for a recognizer to be asked: all that is given must be there.
 *
 * @param digits how many decimal digits at least
 * @param character one ASCII character that must occur; 0 for none
 * @param run how many ASCII letters and digits at least in a row
 * @param literals of which one must occur, in lower case; empty for none
 */
public record Gate(int digits, char character, int run, Set<String> literals) {
  /** Always open. */
  public static final Gate OPEN = new Gate(0, (char) 0, 0, Set.of());

  public Gate {
    literals =
        literals.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  public static Gate digits(int least) {
    return new Gate(least, (char) 0, 0, Set.of());
  }

  public static Gate character(char c) {
    return new Gate(0, c, 0, Set.of());
  }

  public static Gate literals(String... anyOf) {
    return new Gate(0, (char) 0, 0, Stream.of(anyOf).collect(Collectors.toSet()));
  }

  public Gate andDigits(int least) {
    return new Gate(least, character, run, literals);
  }

  public Gate andRun(int least) {
    return new Gate(digits, character, least, literals);
  }

  public Gate andLiterals(Set<String> anyOf) {
    return new Gate(digits, character, run, anyOf);
  }
}

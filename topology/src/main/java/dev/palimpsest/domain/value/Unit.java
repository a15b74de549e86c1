package dev.palimpsest.domain.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What amounts are measured in.
 *
 * @param base the unit that amounts of its kind are compared in
 * @param factor how many of the base it is
 * @param zero where its scale begins
 * @param system metric or imperial; empty where there is but one way
 */
record Unit(String base, BigDecimal factor, BigDecimal zero, String system, Set<ValueType> types) {
  private static final int MOST_WORDS = 3;
  private static final Map<String, List<Unit>> BY_NAME = byName();

  private static Map<String, List<Unit>> byName() {
    Map<String, List<Unit>> units = new HashMap<>();
    for (String[] row : Table.rows("units.tsv")) {
      Unit unit =
          new Unit(
              row[0],
              new BigDecimal(row[1]),
              new BigDecimal(row[2]),
              row[3].equals("-") ? "" : row[3],
              Table.types(row[4]));
      Table.list(row[5])
          .forEach(
              name ->
                  units
                      .computeIfAbsent(
                          Stream.of(name.split(" "))
                              .map(Words::compared)
                              .collect(Collectors.joining(" ")),
                          key -> new ArrayList<>())
                      .add(unit));
    }
    return Map.copyOf(units);
  }

  /** A unit that stands in a text, and how many tokens it takes. */
  record Match(Unit unit, int tokens) {}

  /** The unit whose name begins at a place; names of one or two letters follow figures alone. */
  static Optional<Match> at(List<Token> tokens, int from, ValueType type, boolean afterFigures) {
    for (int count = Math.min(MOST_WORDS, tokens.size() - from); count > 0; count--) {
      String name =
          tokens.subList(from, from + count).stream()
              .map(Token::word)
              .collect(Collectors.joining(" "));
      if (name.length() > 2 || afterFigures || !Character.isLetter(name.charAt(0))) {
        Optional<Unit> unit =
            BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(one -> one.types.contains(type))
                .findFirst();
        if (unit.isPresent()) {
          return Optional.of(new Match(unit.get(), count));
        }
      }
    }
    return Optional.empty();
  }

  Term.Amount of(BigDecimal number) {
    return new Term.Amount(number.subtract(zero).multiply(factor), number, base, system);
  }

  boolean divides(Unit larger) {
    return base.equals(larger.base) && factor.compareTo(larger.factor) < 0;
  }
}

package dev.palimpsest.domain;

import dev.palimpsest.domain.value.ValueType;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a trunk file, in the order of its header.
 *
 * @param names as the header has them
 */
record TrunkColumns(List<String> names) {
  private static final String PATH = "path";
  private static final String CARDINALITY = "cardinality";
  private static final String PRIVACY = "privacy";
  private static final String MEMORY = "memory";
  private static final String VALUE = "value";
  private static final String GOOD_FOR = "good for";
  private static final String DEPENDENTS = "dependents";
  private static final String EXAMPLES = "examples";
  private static final String DESCRIPTION = "description";
  private static final List<String> KNOWN =
      List.of(
          PATH, CARDINALITY, PRIVACY, MEMORY, VALUE, GOOD_FOR, DEPENDENTS, EXAMPLES, DESCRIPTION);

  private static final String NOTHING = "-";
  private static final Pattern PATH_FORM = Pattern.compile("[a-z][a-z0-9]*(?:\\.[a-z][a-z0-9]*)+");

  static TrunkColumns of(String header, int number) {
    List<String> names = Stream.of(header.split("\t", -1)).map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new TrunkException(
            number,
            "the header names the columns " + String.join(", ", KNOWN) + "; not " + quoted(name));
      }
      if (!seen.add(name)) {
        throw new TrunkException(number, "the column " + quoted(name) + " stands here twice");
      }
    }
    for (String known : KNOWN) {
      if (!seen.contains(known)) {
        throw new TrunkException(number, "the header lacks the column " + quoted(known));
      }
    }
    return new TrunkColumns(names);
  }

  Slot slot(String line, int number) {
    List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
    if (cells.size() != names.size()) {
      throw new TrunkException(
          number, "expected " + names.size() + " tab-separated columns, found " + cells.size());
    }
    return new Row(cells, number).slot();
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** One slot's cells, and where they stand. */
  private final class Row {
    private final List<String> cells;
    private final int number;

    Row(List<String> cells, int number) {
      this.cells = cells;
      this.number = number;
    }

    Slot slot() {
      String path = path(cell(PATH));
      return new Slot(
          path,
          oneOf(Cardinality.class, CARDINALITY),
          oneOf(PrivacyLevel.class, PRIVACY),
          oneOf(MemoryType.class, MEMORY),
          oneOf(ValueType.class, VALUE),
          goodFor(),
          dependents(path),
          listed(EXAMPLES, "\\s/\\s").toList(),
          cell(DESCRIPTION));
    }

    private String cell(String column) {
      return cells.get(names.indexOf(column));
    }

    private Stream<String> listed(String column, String separator) {
      String cell = cell(column);
      return cell.isEmpty() || cell.equals(NOTHING)
          ? Stream.empty()
          : Stream.of(cell.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private String path(String text) {
      if (!PATH_FORM.matcher(text).matches()) {
        throw refused(
            "a path is two or more lower-case words with dots between, not " + quoted(text));
      }
      return text;
    }

    private <E extends Enum<E>> E oneOf(Class<E> choices, String column) {
      String text = cell(column);
      return Arrays.stream(choices.getEnumConstants())
          .filter(choice -> choice.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(
              () ->
                  refused(
                      column
                          + " is one of "
                          + Arrays.stream(choices.getEnumConstants())
                              .map(choice -> written(choice, choices))
                              .collect(Collectors.joining(", "))
                          + "; not "
                          + quoted(text)));
    }

    private static String written(Enum<?> choice, Class<?> choices) {
      return choices == PrivacyLevel.class ? choice.name() : choice.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Period> goodFor() {
      String text = cell(GOOD_FOR);
      if (text.equals(NOTHING)) {
        return Optional.empty();
      }
      try {
        Period period = Period.parse(text);
        if (period.toTotalMonths() >= 0 && period.getDays() >= 0 && !period.isZero()) {
          return Optional.of(period);
        }
      } catch (DateTimeParseException e) {
        // refused below, as a period that is not above zero
      }
      throw refused(
          "good for is a period such as P2Y or P6M, or - for always; not " + quoted(text));
    }

    private List<Dependent> dependents(String of) {
      List<Dependent> dependents =
          listed(DEPENDENTS, ",")
              .map(this::dependent)
              .sorted(Comparator.comparingDouble(Dependent::strength).reversed())
              .toList();
      Set<String> seen = new HashSet<>();
      for (Dependent dependent : dependents) {
        if (dependent.path().equals(of)) {
          throw refused("the slot " + of + " is a dependent of itself");
        }
        if (!seen.add(dependent.path())) {
          throw refused("the dependent " + dependent.path() + " is named twice");
        }
      }
      return dependents;
    }

    private Dependent dependent(String text) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw refused(
            "a dependent is a path and a strength, as in work.role:0.6; not " + quoted(text));
      }
      return new Dependent(
          path(text.substring(0, colon).strip()), strength(text.substring(colon + 1).strip()));
    }

    private double strength(String text) {
      try {
        double strength = Double.parseDouble(text);
        if (strength >= 0 && strength <= 1) {
          return strength;
        }
      } catch (NumberFormatException e) {
        // refused below, as a number out of range
      }
      throw refused("the strength of a dependent is 0 to 1, not " + quoted(text));
    }

    private TrunkException refused(String problem) {
      return new TrunkException(number, problem);
    }
  }
}

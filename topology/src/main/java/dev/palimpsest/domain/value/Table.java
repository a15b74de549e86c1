package dev.palimpsest.domain.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The tab-separated rows of a word list of this package. */
final class Table {
  private Table() {}

  static List<String[]> rows(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Table.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell with value types, or {@code -} for all. */
  static Set<ValueType> types(String cell) {
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    if (cell.equals("-")) {
      return EnumSet.allOf(ValueType.class);
    }
    list(cell).forEach(name -> types.add(ValueType.valueOf(name.toUpperCase(Locale.ROOT))));
    return types;
  }

  static Stream<String> list(String cell) {
    return Stream.of(cell.split(",")).map(String::strip);
  }
}

package dev.palimpsest.domain.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Short forms and other names of the same, and the one that values are compared in. */
final class Forms {
  private static final Forms SHIPPED = shippedRows();

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  private record Form(
      List<String> words, boolean capitals, Set<ValueType> types, List<Token> compared) {

    boolean standsAt(List<Token> tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        Token token = tokens.get(at + i);
        if (!token.word().equals(words.get(i)) || capitals && !capital(token.written())) {
          return false;
        }
      }
      return true;
    }
  }

  static Forms shipped() {
    return SHIPPED;
  }

  private static Forms shippedRows() {
    Forms forms = new Forms();
    for (String[] row : Table.rows("forms.tsv")) {
      List<Token> compared = words(row[0]).map(word -> new Token(word, word)).toList();
      Set<ValueType> types = Table.types(row[1]);
      // it stands for itself, so that a short form inside of it is not replaced
      forms.add(row[0], types, compared);
      Table.list(row[2]).forEach(form -> forms.add(form, types, compared));
    }
    forms
        .byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(form -> -form.words().size())));
    return forms;
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split("[\\s/.-]+")).filter(word -> !word.isEmpty()).map(Words::compared);
  }

  private void add(String written, Set<ValueType> types, List<Token> compared) {
    List<String> words = words(written).toList();
    byFirstWord
        .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
        .add(new Form(words, capital(written), types, compared));
  }

  private static boolean capital(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  /** The longest forms replaced, from the left. */
  List<Token> compared(List<Token> tokens, ValueType type) {
    List<Token> result = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Form> form = at(tokens, i, type);
      if (form.isPresent()) {
        result.addAll(form.get().compared());
        i += form.get().words().size() - 1;
      } else {
        result.add(tokens.get(i));
      }
    }
    return result;
  }

  private Optional<Form> at(List<Token> tokens, int at, ValueType type) {
    return byFirstWord.getOrDefault(tokens.get(at).word(), List.of()).stream()
        .filter(form -> form.types().contains(type) && form.standsAt(tokens, at))
        .findFirst();
  }
}

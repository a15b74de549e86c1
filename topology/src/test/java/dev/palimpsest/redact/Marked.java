package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Texts in which « and » stand around what must be found, and around nothing else. */
final class Marked {
  private Marked() {}

  /** By all recognizers that belong to no country, at their default thresholds. */
  static void expect(String marked) {
    String text = marked.replaceAll("[«»]", "");
    List<Found> found =
        Redactors.INSTALLED.resolved(Passage.of(text), Scope.of(Set.of())).stream()
            .filter(value -> !NAMES.contains(value.type()))
            .toList();

    assertThat(mark(text, found)).isEqualTo(marked);
  }

  /** What other recognizers may find beside. */
  private static final Set<EntityType> NAMES =
      Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION, EntityType.URL);

  private static String mark(String text, List<Found> found) {
    StringBuilder marked = new StringBuilder(text);
    found.stream()
        .sorted(Comparator.comparingInt(Found::start).reversed())
        .forEach(value -> marked.insert(value.end(), "»").insert(value.start(), "«"));
    return marked.toString();
  }
}

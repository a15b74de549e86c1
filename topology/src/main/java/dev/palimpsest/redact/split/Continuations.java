package dev.palimpsest.redact.split;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds how a value that another turn began goes on in this one. */
final class Continuations {
  private static final List<String> SEPARATORS = List.of("", " ", "-");

  private final Detector detector;

  Continuations(Detector detector) {
    this.detector = detector;
  }

  Optional<Part> in(String text, Fragment open, Scope scope) {
    Matcher head = open.shape().head().matcher(text);
    if (!head.find()) {
      return Optional.empty();
    }
    String more = head.group("v");
    Optional<EntityType> whole = whole(open, more, scope);
    boolean alone = head.end("v") >= text.stripTrailing().length();
    if (whole.isEmpty() && !(open.shape().takesAnyRest() && (alone || numeric(more)))) {
      return Optional.empty();
    }
    return Optional.of(
        Part.of(
            text,
            head.start("v"),
            head.end("v"),
            whole.orElse(open.shape().type()),
            whole.isPresent() ? Optional.empty() : Optional.of(open.with(more))));
  }

  /** What both together are, if a value crosses from one to the other. */
  private Optional<EntityType> whole(Fragment open, String more, Scope scope) {
    int seam = open.text().length();
    return SEPARATORS.stream()
        .map(separator -> open.text() + separator + more)
        .flatMap(joined -> detector.resolved(Passage.of(joined), scope).stream())
        .filter(found -> found.start() < seam && found.end() > seam)
        .map(Found::type)
        .findFirst();
  }

  private static boolean numeric(String more) {
    return more.chars().filter(Character::isDigit).count() >= 4;
  }
}

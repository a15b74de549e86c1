package dev.palimpsest.redact.split;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Scope;
import java.util.List;
import java.util.Optional;

/**
 * Follows a conversation for values that are split over its turns. What may be a beginning is taken
 * at once, since nobody can call it back once the rest has come; what may be the rest is taken when
 * both together make a value, or when nobody can tell.
 */
public final class SplitValues {
  private final Detector detector;
  private final Beginnings beginnings;
  private final Continuations continuations;

  /**
   * What a turn holds of values that are split, and what it leaves for the next.
   *
   * @param known in UTF-16 units of the turn's text
   */
  public record Read(List<Found> known, Carry next) {}

  public SplitValues(Detector detector) {
    this.detector = detector;
    beginnings = new Beginnings(detector);
    continuations = new Continuations(detector);
  }

  /**
   * @param speaker whoever wrote the turn, in any form that stays the same
   */
  public Read read(String text, String speaker, Carry before, Scope scope) {
    Scope forms = scope.forms();
    Optional<Part> rest =
        before
            .open()
            .filter(open -> open.speaker().equals(speaker))
            .flatMap(open -> continuations.in(text, open, forms));
    Optional<Part> part = rest.or(() -> beginnings.in(text, speaker, before.announcing(), forms));
    Optional<Fragment> open =
        part.isPresent() ? part.get().open() : before.open().flatMap(Fragment::afterATurn);
    return new Read(
        part.map(Part::found).stream().toList(), new Carry(detector.announcing(text), open));
  }
}

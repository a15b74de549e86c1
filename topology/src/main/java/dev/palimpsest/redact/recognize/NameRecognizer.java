package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.ParticipantRecognizer;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.name.Name;
import dev.palimpsest.redact.name.NameFinder;
import java.util.Set;

/**
 * Finds what the name finder finds; titles belong to a name, and not to what its token stands for.
 */
final class NameRecognizer implements Recognizer {
  private final NameFinder names;

  NameRecognizer(NameFinder names) {
    this.names = names;
  }

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.PERSON, EntityType.LOCATION, EntityType.ORGANIZATION);
  }

  /** The finder has a gate of its own, which needs its word lists. */
  @Override
  public Gate gate() {
    return Gate.OPEN;
  }

  @Override
  public void scan(Scan scan) {
    for (Name name : names.find(scan.text())) {
      String core = scan.text().substring(name.core(), name.end());
      scan.report(
          name.start(), name.end(), type(name), name.score(), ParticipantRecognizer.fold(core));
    }
  }

  private static EntityType type(Name name) {
    return switch (name.kind()) {
      case PERSON -> EntityType.PERSON;
      case LOCATION -> EntityType.LOCATION;
      case ORGANIZATION -> EntityType.ORGANIZATION;
    };
  }
}

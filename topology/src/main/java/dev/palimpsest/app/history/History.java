package dev.palimpsest.app.history;

import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.recall.Timeline;
import java.util.Map;
import java.util.Set;

/** What was decided about subjects, and the redacted words that it was decided on. */
public interface History {

  /** The subject whom an operator names by raw id, or as the history does. */
  Subject subject(String tenant, String user);

  /** Empty for a subject of whom nothing was ever known. */
  Timeline of(Subject subject);

  /** The memories whose id begins so, and their subjects. */
  Set<Place> find(String memoryId);

  /** The redacted words of the turns that these places are in, as far as they are at hand. */
  Map<Evidence, String> words(String tenant, Set<Evidence> places);

  /** A text with its personal values as the tokens that memories hold. */
  String redacted(String tenant, String text);

  /** A memory's full id, and whose it is. */
  record Place(Subject subject, String memoryId) {}
}

package dev.palimpsest.app.history;

import dev.palimpsest.app.Questions;
import dev.palimpsest.app.SubjectNames;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.OperationLines;
import dev.palimpsest.app.lines.TurnLines;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.recall.Timeline;
import dev.palimpsest.schema.OperationRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a preview wrote into a folder. */
public final class PreviewHistory implements History {
  private final Path operations;
  private final Path redacted;

  /**
   * @throws UserException if the folder holds no preview
   */
  public PreviewHistory(Path folder) {
    operations = folder.resolve("operations.jsonl");
    redacted = folder.resolve("redacted.jsonl");
    if (!Files.exists(operations)) {
      throw new UserException(
          "there is no operations.jsonl in "
              + folder
              + ": name a folder that `palimpsest preview --out` wrote");
    }
  }

  /** Ids count as they are in the files; one that is not there, by its token. */
  @Override
  public Subject subject(String tenant, String user) {
    Subject asIs = new Subject(tenant, user);
    Set<Subject> known = new LinkedHashSet<>();
    read(operation -> known.add(subject(operation)));
    return known.contains(asIs)
        ? asIs
        : new Subject(tenant, SubjectNames.of(DemoKey.keys(), tenant, user));
  }

  @Override
  public Timeline of(Subject subject) {
    Operations kept = new Operations();
    read(
        operation -> {
          if (subject(operation).equals(subject)) {
            kept.add(operation);
          }
        });
    return kept.timeline();
  }

  @Override
  public Set<Place> find(String memoryId) {
    Set<Place> found = new LinkedHashSet<>();
    read(
        operation -> {
          if (operation.getMemoryId().startsWith(memoryId)) {
            found.add(new Place(subject(operation), operation.getMemoryId()));
          }
        });
    return found;
  }

  @Override
  public Map<Evidence, String> words(String tenant, Set<Evidence> places) {
    Map<Evidence, String> words = new HashMap<>();
    if (Files.exists(redacted)) {
      TurnLines.read(
          redacted,
          numbered ->
              places.stream()
                  .filter(place -> in(numbered.value(), tenant, place))
                  .forEach(place -> words.put(place, numbered.value().text())),
          bad -> {});
    }
    return words;
  }

  @Override
  public String redacted(String tenant, String text) {
    return new Questions(DemoKey.keys()).redacted(tenant, text);
  }

  private static boolean in(Turn turn, String tenant, Evidence place) {
    return turn.id().tenant().equals(tenant)
        && turn.id().conversation().equals(place.conversation())
        && turn.id().turn().equals(place.turn())
        && turn.revision() == place.turnRevision();
  }

  private void read(Consumer<OperationRecord> reader) {
    OperationLines.read(operations, reader, this::refuse);
  }

  private void refuse(BadLine line) {
    throw new UserException(
        operations
            + ", line "
            + line.number()
            + ": "
            + line.code()
            + "; write the folder anew with `palimpsest preview`");
  }

  private static Subject subject(OperationRecord operation) {
    return new Subject(operation.getTenant(), operation.getUser());
  }
}

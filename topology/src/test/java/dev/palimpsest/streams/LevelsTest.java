package dev.palimpsest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.extract.Extraction;
import dev.palimpsest.extract.Extractor;
import dev.palimpsest.extract.Heard;
import dev.palimpsest.schema.Level;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Status;
import dev.palimpsest.schema.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenes and the persona in the memory application, from its candidates. */
class LevelsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** These tests begin with candidates. */
  private static final class Silent implements Extractor {
    @Override
    public String id() {
      return "test";
    }

    @Override
    public Extraction extract(Turn turn, Optional<Heard> before, Instant ingestedAt) {
      return Extraction.NOTHING;
    }
  }

  @TempDir private Path folder;
  private ApplicationRun application;

  @BeforeEach
  void start() {
    application = run("run");
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void shouldWriteASceneWhenTheNextTurnComesAfterAPause() {
    said("dana", "c1", 0, "residence.city", "Leeds");
    said("dana", "c1", 20, "pet.animal", "dog");
    said("dana", "c2", 45, "pet.animal", "cat");
    said("lee", "c1", 60, "pet.animal", "fish");

    assertThat(of(Level.SCENE)).isEmpty();

    said("dana", "c1", 51, "commute.mode", "bike");

    MemoryRecord scene = of(Level.SCENE).getFirst();
    assertThat(scene.getSlot()).isEqualTo("scene");
    assertThat(scene.getText())
        .isEqualTo(
            "Topic: residence city, pet animal. Learned: It is Leeds; It is dog."
                + " Changed: nothing. Open: nothing.");
    assertThat(scene.getSources())
        .extracting(source -> source.getTurn())
        .containsExactly("t0", "t20");
    assertThat(scene.getRecordedAt()).isEqualTo(minute(51));
    assertThat(of(Level.PERSONA)).hasSize(1);
    assertThat(of(Level.PERSONA).getFirst().getText())
        .isEqualTo("Residence: It is Leeds. Pet: It is cat; It is dog.");
  }

  @Test
  void shouldEndSessionsByATickAndNoneTwice() {
    said("dana", "c1", 0, "residence.city", "Leeds");
    said("lee", "c1", 10, "residence.city", "York");
    tick(30);

    assertThat(of(Level.SCENE)).isEmpty();

    tick(35);

    assertThat(of(Level.SCENE)).extracting(MemoryRecord::getUser).containsExactly("dana");

    tick(90);
    int operations = operations().size();
    tick(200);

    assertThat(of(Level.SCENE)).extracting(MemoryRecord::getUser).containsExactly("dana", "lee");
    assertThat(operations()).hasSize(operations);
    assertThat(application.driver().getKeyValueStore(MemoryTopology.SESSIONS).all().hasNext())
        .isFalse();
  }

  @Test
  void shouldNotCutAConversationThatIsTakenInLongAfterItWasHeld() {
    int year = 525_600;
    take(record("dana", "c1", 0, year, "pet.animal", "dog"));
    tick(year + 10);
    take(record("dana", "c1", 5, year + 11, "pet.animal", "cat"));
    tick(year + 40);

    assertThat(of(Level.SCENE)).isEmpty();

    tick(year + 42);

    assertThat(of(Level.SCENE)).hasSize(1);
    assertThat(of(Level.SCENE).getFirst().getLinks()).hasSize(2);
  }

  @Test
  void shouldRewriteWhatRestsOnAClosedFactInTheSameStep() {
    said("dana", "c1", 0, "residence.city", "Leeds");
    said("dana", "c1", 1, "pet.animal", "dog");
    tick(60);
    int before = operations().size();
    said("dana", "c1", 100, "residence.city", "York");

    List<OperationRecord> step = operations().subList(before, operations().size());
    assertThat(step)
        .extracting(OperationRecord::getOp)
        .containsExactlyInAnyOrder(Operation.UPDATE, Operation.ADD, Operation.NOOP, Operation.NOOP);
    assertThat(step)
        .filteredOn(operation -> operation.getOp() == Operation.NOOP)
        .allSatisfy(
            operation -> {
              assertThat(operation.getReason()).isEqualTo(Reason.RECOMPUTED);
              assertThat(operation.getRevision()).isEqualTo(2);
              assertThat(operation.getAfter().getText()).doesNotContain("Leeds");
            });
    assertThat(of(Level.PERSONA).getFirst().getText())
        .isEqualTo("Residence: It is York. Pet: It is dog.");
  }

  @Test
  void shouldGiveTheSameWhereEverythingIsTakenTwice() {
    story();
    List<MemoryRecord> once = states(application);
    try (ApplicationRun second = run("second")) {
      ApplicationRun first = application;
      application = second;
      story();
      assertThat(states(second)).isEqualTo(once);
      story();
      assertThat(states(second)).isEqualTo(once);
      application = first;
    }
  }

  @Test
  void shouldNotTakeSummariesForFacts() {
    story();

    MemoryRecord scene = of(Level.SCENE).getFirst();
    assertThat(scene.getStatus()).isEqualTo(Status.ACTIVE);
    assertThat(keysOfIndex())
        .filteredOn(key -> key.endsWith(scene.getMemoryId()))
        .isNotEmpty()
        .allMatch(key -> key.startsWith("acme|dana|link|") || key.startsWith("acme|dana|scene|"));
  }

  private void story() {
    said("dana", "c1", 0, "residence.city", "Leeds");
    said("dana", "c1", 1, "pet.animal", "dog");
    said("dana", "c2", 2, "pet.animal", "cat");
    tick(60);
    said("dana", "c2", 100, "residence.city", "York");
    said("dana", "c2", 101, "commute.mode", "bus");
    tick(200);
  }

  private List<String> keysOfIndex() {
    List<String> keys = new ArrayList<>();
    try (var all =
        application.driver().<String, Long>getKeyValueStore(MemoryTopology.INDEX).all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }

  private ApplicationRun run(String name) {
    Trunk trunk = TrunkFile.read(Optional.empty());
    return new ApplicationRun(
        Application.MEMORY,
        folder.resolve(name),
        avro ->
            new MemoryTopology(
                    avro,
                    new MemoryRules(
                        trunk,
                        Silent::new,
                        () -> Bearings.UNREAD,
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ofMinutes(1)),
                    1,
                    Storage.MEMORY)
                .build());
  }

  private void said(String user, String conversation, int minute, String slot, String value) {
    take(record(user, conversation, minute, minute, slot, value));
  }

  private static MemoryCandidate record(
      String user, String conversation, int minute, int ingested, String slot, String value) {
    String text = "It is " + value + ".";
    Statement statement =
        new Statement(
            slot, value, text, "", Polarity.ASSERT, Modality.FACT, Validity.OPEN, 0, 9, 0.9);
    Candidate passage =
        new Passage(
            new Subject("acme", user),
            new TurnId("acme", conversation, "t" + minute),
            1,
            minute(minute),
            minute(ingested),
            text,
            List.of(),
            0,
            9,
            List.of(statement),
            Map.of());
    return CandidateRecords.record(passage, 0, 0, "test");
  }

  private void tick(int minute) {
    take(CandidateRecords.tick(0, minute(minute)));
  }

  private void take(MemoryCandidate record) {
    application.take(
        Topic.CANDIDATES, CandidateRecords.key(record), record, record.getIngestedAt());
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  private List<OperationRecord> operations() {
    return application.values(Topic.OPERATIONS, OperationRecord.class);
  }

  private List<MemoryRecord> of(Level level) {
    return states(application).stream().filter(memory -> memory.getLevel() == level).toList();
  }

  private static List<MemoryRecord> states(ApplicationRun application) {
    Map<String, MemoryRecord> latest = new LinkedHashMap<>();
    application.values(Topic.STATE, MemoryState.class).stream()
        .map(MemoryState::getMemory)
        .forEach(memory -> latest.put(memory.getUser() + memory.getMemoryId(), memory));
    return List.copyOf(latest.values());
  }
}

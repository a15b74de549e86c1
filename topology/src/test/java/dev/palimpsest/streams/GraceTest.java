package dev.palimpsest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.encode.TurnReader;
import dev.palimpsest.extract.ReadingExtractor;
import dev.palimpsest.extract.RuleExtractor;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Within the grace period, conversations that interleave otherwise lead to the same memory. */
class GraceTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration GRACE = Duration.ofHours(1);
  private static final Comparator<List<Object>> BY_TEXT = Comparator.comparing(Object::toString);
  private static final TurnReader NOBODY_READS =
      (question, text) -> {
        throw new IllegalStateException("nothing is extracted here");
      };
  private static final List<String> CITIES = List.of("Leeds", "York", "Bath", "Hull", "Leeds");

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void shouldNotDependOnTheOrderOfArrival(@ForAll long seed) throws IOException {
    List<Passage> inOrder = new ArrayList<>();
    for (int minute = 0; minute < 50; minute += 5) {
      String slot = minute % 10 == 0 ? "residence.city" : "commute.route";
      inOrder.add(said("c" + minute % 3, minute, slot, CITIES.get(minute / 5 % CITIES.size())));
    }
    List<Passage> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(memories(shuffled)).isNotEmpty().isEqualTo(memories(inOrder));
  }

  /** Slot, value, status, validity and sources of every fact, once a tick has released all. */
  private static List<List<Object>> memories(List<Passage> passages) throws IOException {
    Path folder = Files.createTempDirectory("grace");
    Trunk trunk = TrunkFile.read(Optional.empty());
    MemoryRules rules =
        new MemoryRules(
            trunk,
            () -> new ReadingExtractor(trunk, RuleExtractor.shipped(trunk), NOBODY_READS),
            () -> Bearings.UNREAD,
            Optional.empty(),
            GRACE,
            Duration.ofDays(1));
    try (ApplicationRun run =
        new ApplicationRun(
            Application.MEMORY,
            folder,
            avro -> new MemoryTopology(avro, rules, 1, Storage.MEMORY).build())) {
      for (Passage passage : passages) {
        MemoryCandidate record = CandidateRecords.record(passage, 0, 0, "test");
        run.take(Topic.CANDIDATES, CandidateRecords.key(record), record, START);
      }
      MemoryCandidate tick = CandidateRecords.tick(0, START.plus(Duration.ofDays(1)));
      run.take(Topic.CANDIDATES, CandidateRecords.key(tick), tick, START);
      Map<String, MemoryRecord> latest = new LinkedHashMap<>();
      run.values(Topic.STATE, MemoryState.class).stream()
          .map(MemoryState::getMemory)
          .filter(memory -> memory.getLevel().name().equals(Level.FACT.name()))
          .forEach(memory -> latest.put(memory.getMemoryId(), memory));
      return latest.values().stream().map(GraceTest::compared).sorted(BY_TEXT).toList();
    }
  }

  private static List<Object> compared(MemoryRecord memory) {
    return List.of(
        memory.getSlot(),
        memory.getValue(),
        memory.getStatus(),
        Optional.ofNullable(memory.getValidFrom()),
        Optional.ofNullable(memory.getValidTo()),
        memory.getSources());
  }

  private static Passage said(String conversation, int minute, String slot, String value) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    Statement statement =
        new Statement(
            slot,
            value,
            "It is " + value + ".",
            "",
            Polarity.ASSERT,
            Modality.FACT,
            Validity.OPEN,
            0,
            5,
            Statement.SURE);
    return new Passage(
        new Subject("acme", "dana"),
        new TurnId("acme", conversation, "t" + minute),
        1,
        at,
        at,
        "It is " + value + ".",
        List.of(),
        0,
        5,
        List.of(statement),
        Map.of());
  }
}

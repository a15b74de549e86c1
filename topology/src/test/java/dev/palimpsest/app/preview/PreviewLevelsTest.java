package dev.palimpsest.app.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.Pipeline;
import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.extract.Extraction;
import dev.palimpsest.extract.Extractor;
import dev.palimpsest.extract.Heard;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.streams.MemoryRules;
import dev.palimpsest.streams.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview ends the sessions of its file. */
class PreviewLevelsTest {
  private static final String REGISTRY = "mock://levels";

  @TempDir private Path folder;

  /** Takes every turn for a pet's name. */
  private static final class Pets implements Extractor {
    @Override
    public String id() {
      return "pets";
    }

    @Override
    public Extraction extract(Turn turn, Optional<Heard> before, Instant ingestedAt) {
      int end = turn.text().length();
      Statement pet =
          new Statement(
              "pet.animal",
              turn.text(),
              turn.text(),
              "",
              Polarity.ASSERT,
              Modality.FACT,
              Validity.OPEN,
              0,
              end,
              0.9);
      return new Extraction(
          List.of(
              new Passage(
                  turn.subject(),
                  turn.id(),
                  turn.revision(),
                  turn.occurredAt(),
                  ingestedAt,
                  turn.text(),
                  List.of(),
                  0,
                  end,
                  List.of(pet),
                  Map.of())),
          0);
    }
  }

  @Test
  void shouldWriteTheScenesAndThePersonaAtTheEnd() throws IOException {
    Path in = folder.resolve("turns.jsonl");
    Files.write(
        in,
        List.of(
            turn("t1", "2026-03-02T09:00:00Z", "A dog"),
            turn("t2", "2026-03-02T12:00:00Z", "A cat")));
    Path out = folder.resolve("out");
    Trunk trunk = TrunkFile.read(Optional.empty());
    Pipeline parts =
        new Pipeline(
            REGISTRY,
            Serving.ANY,
            DemoKey::keys,
            new MemoryRules(
                trunk,
                Pets::new,
                () -> Bearings.UNREAD,
                Optional.empty(),
                Duration.ZERO,
                Duration.ofMinutes(1)),
            1,
            Storage.MEMORY);

    Preview.Figures figures;
    try (InProcessPipeline pipeline =
        new InProcessPipeline(parts.topologies(), REGISTRY, folder.resolve("stores"))) {
      figures = new Preview(pipeline, out).run(in, done -> {});
    }

    List<JsonNode> memories = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("memories.jsonl"))) {
      memories.add(Json.MAPPER.readTree(line));
    }
    assertThat(memories)
        .filteredOn(memory -> !memory.get("level").textValue().equals("fact"))
        .extracting(
            memory -> memory.get("level").textValue(),
            memory -> memory.get("revision").intValue(),
            memory -> memory.get("text").textValue())
        .containsExactlyInAnyOrder(
            tuple("scene", 1, scene("A dog")),
            tuple("scene", 1, scene("A cat")),
            tuple("persona", 2, "Pet: A cat; A dog."));
    assertThat(figures.operations()).isEqualTo(6);
    assertThat(figures.memories()).isEqualTo(5);
  }

  private static String scene(String learned) {
    return "Topic: pet animal. Learned: " + learned + ". Changed: nothing. Open: nothing.";
  }

  private static String turn(String id, String time, String text) {
    return Json.line(
        Json.MAPPER
            .createObjectNode()
            .put("tenant", "acme")
            .put("conversation", "c1")
            .put("turn", id)
            .put("user", "dana")
            .put("role", "user")
            .put("author", "Dana Reyes")
            .put("time", time)
            .put("text", text));
  }
}

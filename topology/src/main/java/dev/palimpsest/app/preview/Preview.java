package dev.palimpsest.app.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.JsonLines.Numbered;
import dev.palimpsest.app.lines.OutputLines;
import dev.palimpsest.app.lines.TurnLines;
import dev.palimpsest.app.preview.InProcessPipeline.Outcome;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Runs a transcript through the pipeline in event time and writes what came out as four files. */
public final class Preview {
  /** How long after the last turn time is let pass, which ends every session. */
  private static final Duration AFTERWARDS = Duration.ofHours(1);

  /** How many of each came out. */
  public record Figures(
      long turns, long redacted, long operations, long memories, long deadLetters) {}

  private final InProcessPipeline pipeline;
  private final Path out;

  public Preview(InProcessPipeline pipeline, Path out) {
    this.pipeline = pipeline;
    this.out = out;
  }

  /**
   * @param in a transcript; turns are taken by time, then by line
   * @param progress told how many turns are done, after each
   */
  public Figures run(Path in, LongConsumer progress) throws IOException {
    List<Numbered<Turn>> turns = new ArrayList<>();
    List<BadLine> bad = new ArrayList<>();
    TurnLines.read(in, turns::add, bad::add);
    turns.sort(Comparator.comparing(turn -> turn.value().occurredAt()));
    Files.createDirectories(out);
    try (Lines redacted = new Lines("redacted.jsonl");
        Lines operations = new Lines("operations.jsonl");
        Lines memories = new Lines("memories.jsonl");
        Lines letters = new Lines("dead-letters.jsonl")) {
      for (BadLine line : bad) {
        letters.write(OutputLines.badLine(line));
      }
      Map<String, MemoryRecord> latest = new LinkedHashMap<>();
      for (Numbered<Turn> turn : turns) {
        Outcome outcome = pipeline.take(turn.value());
        redacted.writeAll(outcome.redacted().stream().map(OutputLines::redacted).toList());
        operations.writeAll(outcome.operations().stream().map(OutputLines::operation).toList());
        for (DeadLetter letter : outcome.deadLetters()) {
          letters.write(OutputLines.deadLetter(letter, turn.line()));
        }
        keep(outcome, latest);
        progress.accept(redacted.count);
      }
      if (!turns.isEmpty()) {
        Instant last = turns.getLast().value().occurredAt();
        Outcome outcome = pipeline.tick(last.plus(AFTERWARDS));
        operations.writeAll(outcome.operations().stream().map(OutputLines::operation).toList());
        keep(outcome, latest);
      }
      memories.writeAll(latest.values().stream().map(OutputLines::memory).toList());
      return new Figures(
          turns.size(), redacted.count, operations.count, memories.count, letters.count);
    }
  }

  private static void keep(Outcome outcome, Map<String, MemoryRecord> latest) {
    outcome.states().stream()
        .map(MemoryState::getMemory)
        .forEach(memory -> latest.put(key(memory), memory));
  }

  private static String key(MemoryRecord memory) {
    return Key.of(memory.getTenant(), memory.getUser(), memory.getMemoryId());
  }

  /** One output file. */
  private final class Lines implements AutoCloseable {
    private final BufferedWriter writer;
    private long count;

    Lines(String name) throws IOException {
      writer = Files.newBufferedWriter(out.resolve(name));
    }

    void write(ObjectNode node) throws IOException {
      writer.write(Json.line(node));
      writer.write('\n');
      count++;
    }

    void writeAll(List<ObjectNode> nodes) throws IOException {
      for (ObjectNode node : nodes) {
        write(node);
      }
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}

package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.PackNames;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.DetectLines;
import dev.palimpsest.app.lines.DetectLines.Request;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "detect",
    description = "Lists the personal values of texts, whatever a policy would do with them.")
public final class DetectCommand implements Callable<Integer> {
  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "{id, text[, entity]}, one a line.")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "{id, spans[{start, end, type, score, level}]}, one a line.")
  private Path out;

  @Option(
      names = "--min-score",
      paramLabel = "S",
      description = "Leave out what is less sure (0 to 1; default: each type's own threshold).")
  private Optional<Double> minScore;

  @Option(
      names = "--packs",
      defaultValue = "us",
      paramLabel = "PACK[,PACK]",
      split = ",",
      description = "Country packs: all, or some of us, uk, de, … (default ${DEFAULT-VALUE}).")
  private List<String> packs;

  private final Detector detector = Detector.installed();
  private long bad;

  @Override
  public Integer call() throws IOException {
    Scope given = Scope.of(PackNames.read(packs));
    Scope scope = minScore.map(given::from).orElse(given);
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      DetectLines.read(in, request -> write(writer, request, scope), this::report);
    }
    return bad == 0 ? 0 : 1;
  }

  private void report(BadLine line) {
    bad++;
    System.err.println(in + ", line " + line.number() + ": " + line.code());
  }

  private void write(BufferedWriter writer, Request request, Scope scope) {
    ObjectNode result = Json.MAPPER.createObjectNode();
    result.set("id", request.id());
    ArrayNode spans = result.putArray("spans");
    for (Found found : find(request, scope)) {
      spans
          .addObject()
          .put("start", found.start())
          .put("end", found.end())
          .put("type", found.type().name())
          .put("score", found.score())
          .put("level", found.type().level().name());
    }
    try {
      writer.write(Json.line(result));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Found> find(Request request, Scope scope) {
    Passage passage = Passage.of(request.text());
    return request
        .entity()
        .map(entity -> detector.resolved(passage, only(entity)))
        .orElseGet(() -> detector.resolved(passage, scope));
  }

  private Scope only(String entity) {
    try {
      Scope one = Scope.only(EntityType.valueOf(entity));
      return minScore.map(one::from).orElse(one);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "there is no entity type " + entity + "; the README says where they are listed", e);
    }
  }
}

package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.DetectLines;
import dev.palimpsest.app.lines.DetectLines.Request;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Participants;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Redactor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      defaultValue = "0",
      paramLabel = "S",
      description = "Leave out what is less sure (0 to 1, default ${DEFAULT-VALUE}).")
  private double minScore;

  @Option(
      names = "--packs",
      defaultValue = "us",
      paramLabel = "PACK[,PACK]",
      split = ",",
      description = "Country packs: us, or all (default ${DEFAULT-VALUE}).")
  private List<String> packs;

  private final Redactor redactor = Redactor.withInstalledRecognizers(DemoKey.tokens());
  private long bad;

  @Override
  public Integer call() throws IOException {
    packs.stream()
        .filter(pack -> !List.of("us", "all").contains(pack))
        .findFirst()
        .ifPresent(
            pack -> {
              throw new UserException("there is no country pack " + pack + "; use us or all");
            });
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      DetectLines.read(in, request -> write(writer, request), this::report);
    }
    return bad == 0 ? 0 : 1;
  }

  private void report(BadLine line) {
    bad++;
    System.err.println(in + ", line " + line.number() + ": " + line.code());
  }

  private void write(BufferedWriter writer, Request request) {
    ObjectNode result = Json.MAPPER.createObjectNode();
    result.set("id", request.id());
    ArrayNode spans = result.putArray("spans");
    request
        .entity()
        .map(entity -> ofType(request.text(), entity))
        .orElseGet(() -> resolved(request.text()))
        .stream()
        .filter(found -> found.score() >= minScore)
        .forEach(
            found ->
                spans
                    .addObject()
                    .put("start", found.start())
                    .put("end", found.end())
                    .put("type", found.type().name())
                    .put("score", found.score())
                    .put("level", found.type().level().name()));
    try {
      writer.write(Json.line(result));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Found> ofType(String text, String entity) {
    return redactor.find(text, Participants.NONE).stream()
        .filter(found -> found.type().name().equals(entity))
        .toList();
  }

  private List<Found> resolved(String text) {
    return redactor.redact(text, Policy.shipped(""), Participants.NONE).spans().stream()
        .map(span -> new Found(span.start(), span.end(), span.type(), span.score(), ""))
        .toList();
  }
}

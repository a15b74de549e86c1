package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.DatesLines;
import dev.palimpsest.app.lines.DatesLines.Request;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.extract.time.Granularity;
import dev.palimpsest.extract.time.TemporalExpression;
import dev.palimpsest.extract.time.TemporalGrammar;
import dev.palimpsest.extract.time.TemporalValue.Amount;
import dev.palimpsest.extract.time.TemporalValue.Interval;
import dev.palimpsest.extract.time.TemporalValue.Point;
import dev.palimpsest.extract.time.TemporalValue.Recurrence;
import dev.palimpsest.extract.time.TemporalValue.TimeInterval;
import dev.palimpsest.extract.time.TemporalValue.TimeOfDay;
import dev.palimpsest.extract.time.TemporalValue.Unresolved;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "dates",
    description = "Lists what texts say about time, resolved at each text's reference time.")
public final class DatesCommand implements Callable<Integer> {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "{id, text, reference (ISO 8601)}, one a line.")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "{id, dates[{start, end, timex, value}]}, one a line; an interval has from and to instead"
              + " of a value, what comes back has neither.")
  private Path out;

  private final TemporalGrammar grammar = new TemporalGrammar();
  private long bad;

  @Override
  public Integer call() throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      DatesLines.read(in, request -> write(writer, request), this::report);
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
    ArrayNode dates = result.putArray("dates");
    for (TemporalExpression found : grammar.find(request.text(), request.reference())) {
      ObjectNode date = dates.addObject().put("start", found.start()).put("end", found.end());
      putValue(date.put("timex", found.timex()), found);
    }
    try {
      writer.write(Json.line(result));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void putValue(ObjectNode date, TemporalExpression found) {
    switch (found.value()) {
      case Point point -> date.put("value", written(point.at(), point.granularity()));
      case TimeOfDay time -> date.put("value", TIME.format(time.at()));
      case Amount amount -> date.put("value", Long.toString(amount.length().toSeconds()));
      case Interval interval -> {
        interval.from().ifPresent(at -> date.put("from", written(at, interval.granularity())));
        interval.to().ifPresent(at -> date.put("to", written(at, interval.granularity())));
      }
      case TimeInterval interval -> {
        interval.start().ifPresent(at -> date.put("from", TIME.format(at)));
        interval.end().ifPresent(at -> date.put("to", TIME.format(at)));
      }
      case Recurrence recurrence -> {}
      case Unresolved unresolved -> {}
    }
  }

  private static String written(LocalDateTime at, Granularity granularity) {
    return granularity.wholeDays() ? at.toLocalDate().toString() : MOMENT.format(at);
  }
}

package dev.palimpsest.app.command;

import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.JsonLines.Numbered;
import dev.palimpsest.app.lines.TurnLines;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.redact.Redactor;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "ingest",
    description =
        "Sends a transcript to the running pipeline. Sending it again is safe: repeats are dropped.",
    footer = {
      "",
      "A line that cannot be read is named with its number and a code; the others go on. Exit code 1 then."
    })
public final class IngestCommand implements Callable<Integer> {
  private static final int EVERY = 500;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "Turns, one JSON object a line.")
  private Path in;

  @Mixin private SettingsOption settings;

  private long sent;
  private long refused;

  @Override
  public Integer call() {
    try (TurnProducer producer = new TurnProducer(settings.read())) {
      TurnLines.read(in, turn -> send(producer, turn), this::refuse);
      producer.flush();
    }
    Terminal.clearProgress();
    System.out.printf("%,d turns sent, %,d lines refused%n", sent, refused);
    return refused == 0 ? 0 : 1;
  }

  private void send(TurnProducer producer, Numbered<Turn> turn) {
    if (turn.value().text().length() > Redactor.MAX_LENGTH) {
      refuse(new BadLine(turn.line(), BadLine.Code.TEXT_TOO_LONG));
      return;
    }
    producer.send(turn.value());
    if (++sent % EVERY == 0) {
      Terminal.progress("%,d turns sent", sent);
    }
  }

  private void refuse(BadLine line) {
    refused++;
    System.err.println(in + ", line " + line.number() + ": " + line.code());
  }
}

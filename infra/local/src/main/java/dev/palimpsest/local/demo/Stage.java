package dev.palimpsest.local.demo;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.palimpsest.app.OperationText;
import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.command.Terminal;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;

/** Sends turns and shows what the pipeline makes of them. */
final class Stage implements AutoCloseable {
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(10);

  private final TurnProducer producer;
  private final Flow flow;
  private final PrintWriter out;

  Stage(Settings settings, PrintWriter out) {
    producer = new TurnProducer(settings);
    flow = new Flow(settings);
    this.out = out;
  }

  /** One turn at a time, each with the operations that it causes. */
  void showTurnByTurn(List<Turn> turns) {
    for (Turn turn : turns) {
      producer.send(turn);
      producer.flush();
      await(this::print, this::print);
    }
  }

  /** All at once, with a line that counts. */
  void showProgress(List<Turn> turns) {
    turns.forEach(producer::send);
    producer.flush();
    await(turn -> count(turns.size()), operation -> count(turns.size()));
  }

  /** Waits until Elasticsearch holds all of it, also through an outage. */
  void awaitIndexed() {
    Standstill standstill = new Standstill();
    while (!indexed(standstill)) {
      flow.poll(turn -> {}, operation -> {});
    }
  }

  private boolean indexed(Standstill standstill) {
    try {
      long episodes = flow.count(Index.EPISODES);
      long changes = flow.count(Index.CHANGELOG);
      standstill.check(episodes + changes + flow.decided());
      Terminal.progress(
          "waiting for Elasticsearch: %,d of %,d turns, %,d of %,d operations",
          episodes, flow.taken(), changes, flow.decided());
      return flow.indexed();
    } catch (IOException | ElasticsearchException e) {
      standstill.check(flow.decided());
      Terminal.progress("Elasticsearch does not answer; what is to be indexed waits in Kafka");
      return false;
    }
  }

  long taken() {
    return flow.taken();
  }

  long decided() {
    return flow.decided();
  }

  private void await(Consumer<RedactedTurn> onTurn, Consumer<OperationRecord> onOperation) {
    Standstill standstill = new Standstill();
    do {
      flow.poll(onTurn, onOperation);
      standstill.check(flow.taken() + flow.decided());
    } while (!flow.processed());
  }

  /** Gives up where nothing moves for long; a long transcript may take as long as it needs. */
  private static final class Standstill {
    private Instant since = Instant.now();
    private long done = -1;

    void check(long now) {
      if (now != done) {
        done = now;
        since = Instant.now();
      } else if (since.plus(LONGEST_STANDSTILL).isBefore(Instant.now())) {
        throw new LocalStackException(
            "Nothing has moved in the pipeline for "
                + LONGEST_STANDSTILL.toMinutes()
                + " minutes; see `palimpsest logs applications`.");
      }
    }
  }

  private void count(int of) {
    Terminal.progress(
        "%,d of %,d turns redacted, %,d operations", flow.taken(), of, flow.decided());
  }

  private void print(RedactedTurn turn) {
    String what =
        switch (turn.getChange()) {
          case SAID, UNKNOWN -> turn.getText();
          case EDITED -> "(edited) " + turn.getText();
          case DELETED -> "(deleted)";
        };
    out.println(
        Ansi.AUTO.string(
                "@|faint "
                    + turn.getConversation()
                    + " "
                    + turn.getTurn()
                    + "|@ @|bold "
                    + who(turn)
                    + "|@  ")
            + what);
    out.flush();
  }

  private static String who(RedactedTurn turn) {
    return turn.getRole() == Role.USER ? turn.getUser() : turn.getAuthor();
  }

  private void print(OperationRecord operation) {
    out.println("      " + OperationText.line(operation, Ansi.AUTO));
    out.flush();
  }

  @Override
  public void close() {
    producer.close();
    flow.close();
  }
}

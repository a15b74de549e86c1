package dev.palimpsest.local.demo;

import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.command.Terminal;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.JsonLines.Numbered;
import dev.palimpsest.app.lines.TurnLines;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.local.DataOption;
import dev.palimpsest.local.PrintedProgress;
import dev.palimpsest.local.pipeline.Endpoints;
import dev.palimpsest.local.pipeline.LocalPipeline;
import dev.palimpsest.local.servers.Lifetime;
import dev.palimpsest.local.servers.LocalStack;
import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.local.servers.LocalStackSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole pipeline on this machine, from a transcript to answers. */
@Command(
    name = "demo",
    description = {
      "Starts the whole pipeline on this machine, streams a transcript through it, shows what is remembered, and answers searches.",
      "Ctrl-C leaves nothing behind. The data folder is emptied first."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final String SHIPPED = "/dev/palimpsest/local/demo-turns.jsonl";
  private static final int SHOWN_TURN_BY_TURN = 200;
  private static final List<String> QUESTIONS =
      List.of("Which chat tool do we use?", "Where does Jonas live?", "What sport does Priya do?");

  @Spec private CommandSpec spec;
  @Mixin private DataOption folder;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "Your own turns, one JSON object a line; default: the shipped transcript.")
  private Optional<Path> in = Optional.empty();

  @Option(
      names = "--search",
      paramLabel = "QUERY",
      description = "Search for this at the end; may be repeated.")
  private List<String> searches = new ArrayList<>();

  @Option(
      names = "--keep",
      description = "Leave everything running for `search` and the others, until `down`.")
  private boolean keep;

  /** Read by the hook that a Ctrl-C runs. */
  private volatile boolean done;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Turn> turns = turns(out);
    Path data = folder.folder();
    DemoFolder.empty(data);
    long start = System.nanoTime();
    try (Closing stack = new Closing(start(data, out))) {
      LocalPipeline pipeline = pipeline(stack.stack(), data);
      out.printf("pipeline ready in %s%n%n", seconds(start));
      show(pipeline.settings(), turns, out);
      answer(pipeline.settings(), turns, out);
      done = true;
      farewell(out);
    } catch (LocalStackException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
    return 0;
  }

  private LocalStack start(Path data, PrintWriter out) {
    LocalStackSettings settings =
        LocalStackSettings.of(DataOption.home(), data)
            .withLifetime(keep ? Lifetime.DETACHED : Lifetime.ATTACHED);
    return LocalStack.start(settings, new PrintedProgress(out));
  }

  private LocalPipeline pipeline(LocalStack stack, Path data) throws IOException {
    LocalPipeline pipeline = new LocalPipeline(Endpoints.of(stack), DataOption.home(), data);
    pipeline.prepare();
    stack.run(pipeline.applications("all", stack.java(Palimpsest.class.getName())));
    return pipeline;
  }

  private void show(Settings settings, List<Turn> turns, PrintWriter out) throws IOException {
    long start = System.nanoTime();
    try (Stage stage = new Stage(settings, out)) {
      if (turns.size() <= SHOWN_TURN_BY_TURN) {
        stage.showTurnByTurn(turns);
      } else {
        stage.showProgress(turns);
      }
      stage.awaitIndexed();
      Terminal.clearProgress();
      out.printf(
          "%n%,d turns, %,d operations, all in Elasticsearch after %s%n",
          stage.taken(), stage.decided(), seconds(start));
    }
  }

  private void answer(Settings settings, List<Turn> turns, PrintWriter out) throws IOException {
    List<String> asked = searches.isEmpty() && in.isEmpty() ? QUESTIONS : searches;
    if (!asked.isEmpty() && !turns.isEmpty()) {
      new Answers(settings, out).print(turns.getFirst().id().tenant(), asked);
    }
  }

  private void farewell(PrintWriter out) {
    out.println();
    if (keep) {
      out.println("Still running. Try:");
      out.println(
          "  ./palimpsest search --tenant acme --query \"who is allergic\"   ./palimpsest changelog --no-follow");
      out.println("  ./palimpsest status   ./palimpsest logs applications   ./palimpsest down");
    } else {
      out.println(
          "Everything is being stopped. Next: `./palimpsest demo --keep`, or your own `--in turns.jsonl`; the README has more.");
    }
    out.flush();
  }

  private List<Turn> turns(PrintWriter out) throws IOException {
    List<Turn> turns = new ArrayList<>();
    List<BadLine> bad = new ArrayList<>();
    Path file = in.isPresent() ? in.get() : shipped();
    TurnLines.read(file, (Numbered<Turn> turn) -> turns.add(turn.value()), bad::add);
    bad.forEach(line -> out.println("line " + line.number() + " is left out: " + line.code()));
    return turns;
  }

  private static Path shipped() throws IOException {
    Path copy = Files.createTempFile("palimpsest-demo", ".jsonl");
    copy.toFile().deleteOnExit();
    try (InputStream transcript = DemoCommand.class.getResourceAsStream(SHIPPED)) {
      Files.copy(transcript, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private static String seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis() / 100 / 10.0 + " s";
  }

  /** The stack, stopped at the end or on Ctrl-C unless it is to be kept and all went well. */
  private final class Closing implements AutoCloseable {
    private final LocalStack stack;
    private final Thread hook = new Thread(this::stop, "stop-demo");

    Closing(LocalStack stack) {
      this.stack = stack;
      Runtime.getRuntime().addShutdownHook(hook);
    }

    LocalStack stack() {
      return stack;
    }

    private void stop() {
      if (!keep || !done) {
        stack.close();
      }
    }

    @Override
    public void close() {
      stop();
    }
  }
}

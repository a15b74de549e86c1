package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.Questions;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.lines.BadLine;
import dev.palimpsest.app.lines.HitLines;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.QueryLines;
import dev.palimpsest.app.lines.QueryLines.Request;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.RedactionKeys;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Status;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Question;
import dev.palimpsest.retrieve.Scope;
import dev.palimpsest.retrieve.Search;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description =
        "Searches what the pipeline remembers of one tenant by words and by meaning, or answers a file of questions.",
    footer = {
      "",
      "  palimpsest search --tenant acme --query \"which chat tool does Dana use\"",
      "  palimpsest search --in queries.jsonl --out results.jsonl"
    })
public final class SearchCommand implements Callable<Integer> {
  private static final int EVERY = 50;

  static final class One {
    @Option(names = "--tenant", required = true, paramLabel = "T", description = "Whose memory.")
    private String tenant;

    @Option(
        names = "--query",
        required = true,
        paramLabel = "WORDS",
        description = "What to look for.")
    private String query;

    @Option(names = "--user", paramLabel = "U", description = "Only about this user.")
    private Optional<String> user;

    @Option(
        names = "--conversation",
        paramLabel = "C",
        description = "Only from this conversation.")
    private Optional<String> conversation;

    @Option(
        names = "--at",
        paramLabel = "TIME",
        description = "What was known by then, and held then (ISO 8601).")
    private Optional<Instant> at;
  }

  static final class Batch {
    @Option(
        names = "--in",
        required = true,
        paramLabel = "FILE",
        description = "{id, tenant, query[, user, conversation, at]}, one a line.")
    private Path in;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "{id, hits[{memoryId, status, text, score, sources[], …}]}, one a line.")
    private Path out;
  }

  static final class What {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private One one;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Batch batch;
  }

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--size",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many hits (default ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Only memories of these types: ${COMPLETION-CANDIDATES}.")
  private Set<MemoryType> types = Set.of();

  @Option(
      names = "--slot",
      split = ",",
      paramLabel = "SLOT",
      description = "Only memories of these slots, or below them.")
  private Set<String> slots = Set.of();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description =
          "Beliefs that stand so today: ${COMPLETION-CANDIDATES} (default: what is believed).")
  private Set<Status> statuses = Set.of();

  @Option(
      names = "--neighbours",
      defaultValue = "0",
      paramLabel = "N",
      description = "Shows so many turns before and after each hit.")
  private int neighbours;

  @Option(names = "--all", description = "Beliefs too that are no longer active, labelled as such.")
  private boolean all;

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Mixin private SettingsOption settings;

  private long done;
  private long bad;

  @Override
  public Integer call() throws IOException {
    Settings read = settings.read();
    Questions questions = new Questions(RedactionKeys.read(read.redaction()));
    try (var client = Connections.elasticsearch(read.elasticsearch())) {
      Search search = new Search(client, SentenceEncoder.shipped());
      if (what.batch != null) {
        answerFile(search, questions);
      } else {
        One one = what.one;
        show(
            search.find(
                question(
                    questions,
                    new Request(null, one.tenant, one.query, one.user, one.conversation, one.at))));
      }
    } catch (IOException e) {
      throw new UserException(
          "Elasticsearch does not answer at "
              + read.elasticsearch().url()
              + ": is the pipeline up?",
          e);
    }
    return bad == 0 ? 0 : 1;
  }

  private void answerFile(Search search, Questions questions) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(what.batch.out)) {
      QueryLines.read(
          what.batch.in, request -> answer(search, questions, request, writer), this::report);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Terminal.clearProgress();
  }

  private void answer(Search search, Questions questions, Request request, BufferedWriter writer) {
    try {
      ObjectNode result = Json.MAPPER.createObjectNode();
      result.set("id", request.id());
      result.set("hits", HitLines.json(search.find(question(questions, request))));
      writer.write(Json.line(result));
      writer.write('\n');
      if (++done % EVERY == 0) {
        Terminal.progress("%,d questions", done);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Question question(Questions questions, Request request) {
    Scope scope =
        new Scope(
            request.tenant(),
            request.user().map(user -> questions.id(request.tenant(), user)),
            request
                .conversation()
                .map(conversation -> questions.id(request.tenant(), conversation)),
            types,
            slots,
            all ? EnumSet.complementOf(EnumSet.of(Status.ERASED)) : statuses,
            request.at());
    return questions.about(scope, request.query(), size, neighbours);
  }

  private void show(List<Hit> hits) {
    if (output == OutputFormat.json) {
      System.out.println(Json.line(HitLines.json(hits)));
    } else if (hits.isEmpty()) {
      System.out.println("nothing found");
    } else {
      hits.forEach(hit -> HitText.lines(hit).forEach(System.out::println));
    }
  }

  private void report(BadLine line) {
    bad++;
    System.err.println(what.batch.in + ", line " + line.number() + ": " + line.code());
  }
}

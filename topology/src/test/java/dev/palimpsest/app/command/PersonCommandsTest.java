package dev.palimpsest.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.SubjectNames;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.OutputLines;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.streams.MemoryRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands about one person, over a folder as a preview writes it. */
class PersonCommandsTest {
  private static final Subject DANA = new Subject("acme", "dana");
  private static final String LEEDS = "aa000000000000000000000000000001";
  private static final String YORK = "aa000000000000000000000000000002";
  private static final String BUS = "bb000000000000000000000000000003";
  private static final String COOK = "cc000000000000000000000000000004";

  @TempDir private Path folder;

  private String shown = "";
  private String complained = "";

  @BeforeEach
  void write() throws IOException {
    write(DANA);
  }

  @Test
  void shouldListWhatIsBelieved() {
    assertThat(run("memories")).isZero();
    assertThat(shown.lines())
        .containsExactly(
            "residence.city = York  (ACTIVE, since 2026-03-04, 90 % sure)  aa000000",
            "    “I moved to York.”",
            "work.role = cook  (ACTIVE, since 2026-03-02, 90 % sure)  cc000000",
            "    “I'm a cook.”",
            "    doubted: with 45 % probability it no longer holds, by c1/t3");
  }

  @Test
  void shouldListWhatWasBelievedThen() {
    assertThat(run("memories", "--at", "2026-03-03T00:00:00Z", "--output", "json")).isZero();
    assertThat(json())
        .extracting(node -> node.get("value").textValue(), node -> node.get("status").textValue())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bus", "ACTIVE"),
            org.assertj.core.groups.Tuple.tuple("Leeds", "ACTIVE"),
            org.assertj.core.groups.Tuple.tuple("cook", "ACTIVE"));
  }

  @Test
  void shouldListByStatusAndLevel() {
    assertThat(run("memories", "--status", "stale,SUPERSEDED", "--output", "json")).isZero();
    assertThat(json())
        .extracting(node -> node.get("value").textValue())
        .containsExactly("bus", "Leeds");
    assertThat(run("memories", "--status", "all", "--output", "json")).isZero();
    assertThat(json()).hasSize(4);
    assertThat(run("memories", "--status", "all", "--level", "scene")).isZero();
    assertThat(shown).isEmpty();
  }

  @Test
  void shouldRefuseAnUnknownStatusAsWrongUsage() {
    assertThat(run("memories", "--status", "GONE")).isEqualTo(2);
    assertThat(complained).contains("GONE", "SUPERSEDED", "all");
  }

  @Test
  void shouldExplainAMemoryByTheBeginningOfItsId() {
    assertThat(execute("explain", "--in", folder.toString(), "--memory", YORK.substring(0, 32)))
        .isZero();
    assertThat(shown.lines())
        .containsExactly(
            "residence.city = York  (ACTIVE, since 2026-03-04, 90 % sure)  aa000000",
            "    “I moved to York.”  " + YORK,
            "  r1   2026-03-04T09:00:00Z  ADD     stated, by rule:test:1, 80 % sure",
            "        c1/t3: “Hello. I moved to York.”",
            "  believed of the same, oldest first:",
            "    residence.city = Leeds  (SUPERSEDED, since 2026-03-02 until 2026-03-04, 90 % sure)  aa000000",
            "    residence.city = York  (ACTIVE, since 2026-03-04, 90 % sure)  aa000000",
            "  its change made stale:",
            "    commute.mode = bus  (STALE, since 2026-03-02 until 2026-03-04, 90 % sure)  bb000000");
  }

  @Test
  void shouldExplainAsOneObject() {
    assertThat(run("explain", "--memory", "bb", "--output", "json")).isZero();
    JsonNode explained = json().getFirst();
    assertThat(explained.at("/memory/memoryId").textValue()).isEqualTo(BUS);
    assertThat(explained.at("/steps/1/reason").textValue()).isEqualTo("DEPENDENT");
    assertThat(explained.at("/steps/1/because/memoryId").textValue()).isEqualTo(YORK);
    assertThat(explained.at("/steps/1/turns/0/words").textValue())
        .isEqualTo("Hello. I moved to York.");
    assertThat(explained.at("/cause/0/value").textValue()).isEqualTo("York");
  }

  @Test
  void shouldSayWhatToDoAboutAnIdThatNamesNoMemoryOrSeveral() {
    assertThat(run("explain", "--memory", "ff")).isEqualTo(1);
    assertThat(complained).contains("no memory ff", "memories --status all");
    assertThat(execute("explain", "--in", folder.toString(), "--memory", "aa")).isEqualTo(1);
    assertThat(complained).contains("2 memories", "give more of it");
  }

  @Test
  void shouldShowAPageAboutAPerson() {
    assertThat(run("profile")).isZero();
    assertThat(shown.lines())
        .filteredOn(line -> !line.contains("as of"))
        .containsExactly(
            "residence",
            "  city: York (since 2026-03-04)",
            "work",
            "  role: cook (may be over: 45 %)",
            "changed last",
            "  2026-03-04 commute.mode: bus dependent",
            "  2026-03-04 residence.city: Leeds replaced, now York");
    assertThat(run("profile", "--output", "json")).isZero();
    assertThat(json().getFirst().at("/branches/1/beliefs/0/kind").textValue()).isEqualTo("doubted");
  }

  @Test
  void shouldKeepThePageShort() throws IOException {
    List<MemoryOperation> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          new Add(
              memory(DANA, String.format("dd%030d", i), "pet.animal", "dog " + i, "A dog.", "t1"),
              why(Reason.STATED, "t1", 2)));
    }
    writeOperations(many);

    assertThat(run("profile")).isZero();
    assertThat(shown.split("\\s+").length).isBetween(100, 420);
    assertThat(shown).contains("no room for ");
  }

  @Test
  void shouldVerifyPremises() {
    assertThat(verify("Dana moved to York")).isEqualTo("supported");
    assertThat(verify("residence.city = york")).isEqualTo("supported");
    assertThat(verify("Dana lives in Leeds")).isEqualTo("outdated");
    assertThat(shown).contains("SUPERSEDED", "c1/t1", "now residence.city = York");
    assertThat(verify("bus")).isEqualTo("outdated");
    assertThat(shown).contains("nothing is believed in its place", "because of residence.city");
    assertThat(verify("residence.city = Hull")).isEqualTo("contradicted");
    assertThat(verify("Dana plays the cello")).isEqualTo("unknown");
  }

  @Test
  void shouldVerifyAsOneObject() {
    assertThat(run("verify", "Dana lives in Leeds", "--output", "json")).isZero();
    JsonNode found = json().getFirst();
    assertThat(found.get("outcome").textValue()).isEqualTo("outdated");
    assertThat(found.get("premise").textValue()).isEqualTo("I live in Leeds");
    assertThat(found.at("/evidence/memoryId").textValue()).isEqualTo(LEEDS);
    assertThat(found.at("/evidence/sources/0/turn").textValue()).isEqualTo("t1");
    assertThat(found.at("/instead/0/memoryId").textValue()).isEqualTo(YORK);
  }

  @Test
  void shouldVerifyAsOfATime() {
    assertThat(run("verify", "Dana lives in Leeds", "--at", "2026-03-03T00:00:00Z")).isZero();
    assertThat(shown).startsWith("supported");
  }

  @Test
  void shouldFindAPersonByTheRawId() throws IOException {
    String raw = "dana@example.com";
    write(new Subject("acme", SubjectNames.of(DemoKey.keys(), "acme", raw)));

    assertThat(execute("memories", "--in", folder.toString(), "--tenant", "acme", "--user", raw))
        .isZero();
    assertThat(shown).contains("York");
  }

  @Test
  void shouldSayThatNothingIsKnownOfAnUnknownPerson() {
    for (String command : List.of("memories", "profile")) {
      assertThat(
              execute(command, "--in", folder.toString(), "--tenant", "globex", "--user", "dana"))
          .isZero();
    }
    assertThat(shown).doesNotContain("York");
  }

  @Test
  void shouldNameTheRemedyWhereThereIsNoPreview() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(execute("memories", "--in", empty.toString(), "--tenant", "acme", "--user", "dana"))
        .isEqualTo(1);
    assertThat(complained).contains("no operations.jsonl", "preview --out");

    Files.writeString(folder.resolve("operations.jsonl"), "{\"tenant\": canary}\n");
    assertThat(run("memories")).isEqualTo(1);
    assertThat(complained)
        .contains("line 1", "BROKEN_JSON", "palimpsest preview")
        .doesNotContain("canary");
  }

  private String verify(String premise) {
    assertThat(run("verify", premise)).isZero();
    return shown.lines().findFirst().orElseThrow();
  }

  private int run(String... arguments) {
    return execute(
        Stream.concat(
                Arrays.stream(arguments),
                Stream.of("--in", folder.toString(), "--tenant", "acme", "--user", "dana"))
            .toArray(String[]::new));
  }

  private int execute(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintStream standard = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Palimpsest.commandLine().setErr(new PrintWriter(err, true));
      return line.execute(arguments);
    } finally {
      System.setOut(standard);
      shown = out.toString(StandardCharsets.UTF_8);
      complained = err.toString();
    }
  }

  private List<JsonNode> json() {
    return shown
        .lines()
        .map(
            line -> {
              try {
                return Json.MAPPER.readTree(line);
              } catch (IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .toList();
  }

  /** Lives in Leeds, takes the bus, is a cook; then moves to York, which doubts the kitchen. */
  private void write(Subject subject) throws IOException {
    Memory leeds = memory(subject, LEEDS, "residence.city", "Leeds", "I live in Leeds.", "t1");
    Memory bus = memory(subject, BUS, "commute.mode", "bus", "I take the bus.", "t1");
    Memory cook = memory(subject, COOK, "work.role", "cook", "I'm a cook.", "t1");
    Memory york =
        memory(subject, YORK, "residence.city", "York", "I moved to York.", "t3")
            .superseding(leeds.id());
    Evidence moved = place("t3");
    Instant then = day(4);
    writeOperations(
        List.of(
            new Add(leeds, why(Reason.STATED, "t1", 2)),
            new Add(bus, why(Reason.STATED, "t1", 2)),
            new Add(cook, why(Reason.STATED, "t1", 2)),
            new Update(
                leeds,
                leeds.supersededBy(york.id(), moved, then, then),
                why(Reason.REPLACED, "t3", 4)),
            new Add(york, why(Reason.STATED, "t3", 4)),
            new Stale(
                bus,
                bus.staleBecauseOf(Optional.of(york.id()), moved, then, then),
                why(Reason.DEPENDENT, "t3", 4)),
            new Noop(cook, cook.doubted(new Doubt(0.45, moved)), why(Reason.DOUBTED, "t3", 4))));
    Files.write(
        folder.resolve("redacted.jsonl"),
        List.of(
            turn("t1", 1, "I live in Leeds. I take the bus."),
            turn("t3", 1, "Hello. I moved to York."),
            turn("t3", 2, "edited")));
  }

  private void writeOperations(List<MemoryOperation> operations) throws IOException {
    MemoryRecords records = new MemoryRecords(1);
    Files.write(
        folder.resolve("operations.jsonl"),
        operations.stream()
            .map(operation -> Json.line(OutputLines.operation(records.record(operation))))
            .toList());
  }

  private static String turn(String id, int revision, String text) {
    return Json.line(
        Json.MAPPER
            .createObjectNode()
            .put("tenant", "acme")
            .put("conversation", "c1")
            .put("turn", id)
            .put("revision", revision)
            .put("user", "dana")
            .put("role", "user")
            .put("time", "2026-03-02T09:00:00Z")
            .put("text", text));
  }

  private static Memory memory(
      Subject subject, String id, String slot, String value, String text, String turn) {
    Instant at = day("t1".equals(turn) ? 2 : 4);
    return new Memory(
        subject,
        new MemoryId(id),
        1,
        Status.ACTIVE,
        MemoryType.SEMANTIC,
        Level.FACT,
        slot,
        value,
        text,
        Modality.FACT,
        "",
        0.9,
        Optional.of(at),
        Optional.empty(),
        at,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(place(turn)),
        PrivacyLevel.PL1);
  }

  private static Decision why(Reason reason, String turn, int day) {
    return new Decision(reason, "rule:test:1", 0.8, List.of(place(turn)), day(day), day(day));
  }

  private static Evidence place(String turn) {
    return new Evidence("c1", turn, 1, 0, 5);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-03-0" + day + "T09:00:00Z");
  }
}

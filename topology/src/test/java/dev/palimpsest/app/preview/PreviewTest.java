package dev.palimpsest.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.lines.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it. */
class PreviewTest {
  private static final List<String> FILES =
      List.of("redacted.jsonl", "operations.jsonl", "memories.jsonl", "dead-letters.jsonl");

  @TempDir private Path folder;

  @Test
  void shouldGiveTheSameBytesForTheSameInput() throws IOException {
    Path first = preview("first", story());
    Path second = preview("second", story());

    for (String file : FILES) {
      assertThat(Files.readString(second.resolve(file)))
          .as(file)
          .isNotEmpty()
          .isEqualTo(Files.readString(first.resolve(file)));
    }
  }

  @Test
  void shouldWriteAllFourFilesEvenForNothing() throws IOException {
    Path out = preview("empty", "");

    for (String file : FILES) {
      assertThat(out.resolve(file)).exists().isEmptyFile();
    }
  }

  @Test
  void shouldTakeTurnsByTimeThenByLine() throws IOException {
    Path out =
        preview(
            "order",
            turn("t3", "2026-03-02T11:00:00Z", "c"),
            turn("t1", "2026-03-02T09:00:00Z", "a"),
            turn("t2", "2026-03-02T09:00:00Z", "b"));

    assertThat(lines(out, "redacted.jsonl"))
        .extracting(line -> line.get("turn").textValue())
        .containsExactly("t1", "t2", "t3");
  }

  @Test
  void shouldReportBadLinesByNumberAndCodeAndGoOn() throws IOException {
    String good = turn("t1", "2026-03-02T09:00:00Z", "I live in Leeds.");
    Path out =
        preview(
            "bad",
            good,
            "{broken canary@example.com",
            good.replace("2026-03-02T09", "canary"),
            turn("t4", "2026-03-02T09:00:00Z", " "));

    assertThat(lines(out, "redacted.jsonl")).hasSize(1);
    assertThat(lines(out, "dead-letters.jsonl"))
        .extracting(
            line -> line.get("stage").textValue(),
            line -> line.get("position").longValue(),
            line -> line.get("code").textValue())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("read", 2L, "BROKEN_JSON"),
            org.assertj.core.groups.Tuple.tuple("read", 3L, "BAD_TIME"),
            org.assertj.core.groups.Tuple.tuple("redact", 4L, "EMPTY_TEXT"));
    assertThat(Files.readString(out.resolve("dead-letters.jsonl"))).doesNotContain("canary");
  }

  @Test
  void shouldWriteTheFieldsOfEachFormat() throws IOException {
    Path out = preview("fields", story());

    assertFields(
        lines(out, "redacted.jsonl"),
        "tenant",
        "conversation",
        "turn",
        "user",
        "role",
        "time",
        "text",
        "spans");
    JsonNode spans =
        lines(out, "redacted.jsonl").stream()
            .map(line -> line.get("spans"))
            .filter(node -> !node.isEmpty())
            .findFirst()
            .orElseThrow();
    assertFields(List.of(spans.get(0)), "start", "end", "type", "level", "token", "action");
    assertFields(
        lines(out, "operations.jsonl"),
        "tenant",
        "user",
        "memoryId",
        "revision",
        "op",
        "before",
        "after",
        "reason",
        "decidedBy",
        "sources",
        "occurredAt",
        "recordedAt");
    assertFields(
        lines(out, "memories.jsonl"),
        "tenant",
        "user",
        "memoryId",
        "revision",
        "status",
        "type",
        "level",
        "slot",
        "value",
        "text",
        "confidence",
        "validFrom",
        "validTo",
        "recordedAt",
        "invalidatedAt",
        "supersedes",
        "supersededBy",
        "links",
        "sources",
        "privacyLevel");
    assertFields(
        List.of(lines(out, "memories.jsonl").getFirst().get("sources").get(0)),
        "conversation",
        "turn",
        "start",
        "end");
    assertFields(lines(out, "dead-letters.jsonl"), "stage", "code", "position");
  }

  @Test
  void shouldCountSpansInUtf16UnitsOfTheOriginalText() throws IOException {
    String text = "😀 mail dana@example.com";
    Path out = preview("utf16", turn("t1", "2026-03-02T09:00:00Z", text));

    JsonNode span = lines(out, "redacted.jsonl").getFirst().get("spans").get(0);
    assertThat(text.substring(span.get("start").intValue(), span.get("end").intValue()))
        .isEqualTo("dana@example.com");
  }

  @Test
  void shouldListEveryMemoryOnceAtItsLastRevision() throws IOException {
    Path out = preview("memories", story());

    List<JsonNode> memories = lines(out, "memories.jsonl");
    assertThat(memories).extracting(memory -> memory.get("memoryId")).doesNotHaveDuplicates();
    assertThat(memories)
        .extracting(
            memory -> memory.get("value").textValue(), memory -> memory.get("status").textValue())
        .contains(
            org.assertj.core.groups.Tuple.tuple("Leeds", "SUPERSEDED"),
            org.assertj.core.groups.Tuple.tuple("York", "ACTIVE"));
    for (JsonNode memory : memories) {
      JsonNode last =
          lines(out, "operations.jsonl").stream()
              .filter(operation -> operation.get("memoryId").equals(memory.get("memoryId")))
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(memory).isEqualTo(last.get("after"));
    }
  }

  @Test
  void shouldApplyAPolicyFile() throws IOException {
    Path policy = folder.resolve("policy.yaml");
    Files.writeString(
        policy,
        "policies:\n  - tenant: acme\n    version: 1\n    actions:\n      EMAIL_ADDRESS: DROP\n");
    Path out = folder.resolve("policy");

    int exit =
        run(
            input("policy", turn("t1", "2026-03-02T09:00:00Z", "dana@example.com")),
            out,
            "--policy",
            policy.toString());

    assertThat(exit).isZero();
    assertThat(lines(out, "redacted.jsonl").getFirst().get("text").textValue())
        .isEqualTo("REMOVED_EMAIL_ADDRESS");
  }

  private static String[] story() {
    return new String[] {
      turn("t1", "2026-03-02T09:00:00Z", "I live in Leeds. I commute by bus."),
      turn("t2", "2026-03-03T09:00:00Z", "Write to dana@example.com, please"),
      turn("t3", "2026-03-04T09:00:00Z", "I moved to York."),
      "no turn",
    };
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

  private Path preview(String name, String... lines) throws IOException {
    Path out = folder.resolve(name);
    assertThat(run(input(name, lines), out)).isZero();
    return out;
  }

  private Path input(String name, String... lines) throws IOException {
    Path in = folder.resolve(name + ".jsonl");
    Files.write(in, List.of(lines));
    return in;
  }

  private static int run(Path in, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("preview", "--in", in.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    return Palimpsest.commandLine().execute(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> lines(Path out, String file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(file))) {
      nodes.add(Json.MAPPER.readTree(line));
    }
    return nodes;
  }

  private static void assertFields(List<JsonNode> nodes, String... fields) {
    assertThat(nodes).isNotEmpty();
    assertThat(nodes)
        .allSatisfy(node -> assertThat(node.fieldNames()).toIterable().contains(fields));
  }
}

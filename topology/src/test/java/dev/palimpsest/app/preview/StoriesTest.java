package dev.palimpsest.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.lines.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten stories of what people say over weeks, from the words to what is believed at the end. */
class StoriesTest {
  @TempDir private Path folder;

  private final List<String> turns = new ArrayList<>();
  private int told;

  @Test
  void shouldFollowSomebodyWhoMovesHouse() throws IOException {
    says(1, "I live in Leeds.");
    says(2, "I take the number 9 bus to work.");
    says(60, "I moved to Sheffield last week.");

    assertThat(statusOf("Leeds")).isEqualTo("SUPERSEDED");
    assertThat(statusOf("Sheffield")).isEqualTo("ACTIVE");
    assertThat(reasonFor("number 9 bus")).isEqualTo("DEPENDENT");
  }

  @Test
  void shouldTakeAnAnswerTogetherWithItsQuestion() throws IOException {
    asks(1, "Which city are you based in?");
    says(1, "Sheffield, for six years now");

    assertThat(memoryOf("Sheffield").get("text").textValue()).contains("based in?");
  }

  @Test
  void shouldNotTakeTheAssistantsWordForIt() throws IOException {
    asks(1, "I live in Paris and I work at Initech.");
    says(1, "ok thanks");

    assertThat(memories()).isEmpty();
  }

  @Test
  void shouldNoticeThatTheCarIsGoneThoughNobodySaysSo() throws IOException {
    says(1, "I rent a parking space behind the bakery for my Polo.");
    says(2, "I'm allergic to walnuts.");
    says(40, "Sold the Polo to my cousin yesterday, I go everywhere by bicycle now.");

    assertThat(statusOf("parking space")).isNotEqualTo("ACTIVE");
    assertThat(statusOf("walnuts")).isEqualTo("ACTIVE");
  }

  @Test
  void shouldLeaveOthersLivesOutOfTheSubjects() throws IOException {
    says(1, "We have a tabby cat called Muffin.");
    says(30, "My neighbour's cat died on Sunday, she is heartbroken.");

    assertThat(statusOf("Muffin")).isEqualTo("ACTIVE");
  }

  @Test
  void shouldNotBeTakenInByASupposition() throws IOException {
    says(1, "We are on the Team plan.");
    says(20, "Suppose we moved to the Enterprise plan, what would it cost? Don't change anything.");

    assertThat(statusOf("Team plan")).isEqualTo("ACTIVE");
  }

  @Test
  void shouldForgetOnRequestAndKeepTheRest() throws IOException {
    says(1, "I play the trombone in a brass band.");
    says(2, "I have two daughters.");
    says(50, "You can delete the trombone from my notes, I've given it up for good.");

    assertThat(statusOf("trombone in")).isIn("RETRACTED", "SUPERSEDED", "STALE");
    assertThat(statusOf("daughters")).isEqualTo("ACTIVE");
  }

  @Test
  void shouldReinforceWhatIsSaidAgain() throws IOException {
    says(1, "I live in Leeds.");
    says(9, "As I said, I live in Leeds.");

    assertThat(memories()).hasSize(1);
    assertThat(memoryOf("Leeds").get("sources")).hasSize(2);
  }

  @Test
  void shouldUndoWhatATakenBackTurnHadChanged() throws IOException {
    says(1, "I live in Leeds.");
    says(2, "I take the number 9 bus to work.");
    says(60, "I moved to Sheffield last week.");
    takesBack("t3", 61);

    assertThat(statusOf("Leeds")).isEqualTo("ACTIVE");
    assertThat(statusOf("number 9 bus")).isEqualTo("ACTIVE");
    assertThat(statusOf("Sheffield")).isEqualTo("RETRACTED");
  }

  @Test
  void shouldFollowAFigureThroughAProject() throws IOException {
    says(1, "My budget for the garden fence is $400, how should I split it?");
    says(2, "The roses need new trellises too, any ideas for a north wall?");
    says(12, "Since I raised the fence budget to $550, which wood would you take now?");

    assertThat(statusOf("$400")).isEqualTo("SUPERSEDED");
    assertThat(statusOf("$550")).isEqualTo("ACTIVE");
  }

  private void says(int day, String text) {
    turn(day, "user", text, "");
  }

  private void asks(int day, String text) {
    turn(day, "assistant", text, "");
  }

  private void takesBack(String turn, int day) {
    turns.add(line(turn, day, "user", "", ",\"revision\":2,\"change\":\"DELETED\""));
  }

  private void turn(int day, String role, String text, String more) {
    told++;
    turns.add(line("t" + told, day, role, text, more));
  }

  private String line(String turn, int day, String role, String text, String more) {
    return Json.line(
            Json.MAPPER
                .createObjectNode()
                .put("tenant", "acme")
                .put("conversation", "c1")
                .put("turn", turn)
                .put("user", "dana")
                .put("role", role)
                .put("author", role)
                .put(
                    "time",
                    Instant.parse("2026-01-01T09:00:00Z")
                        .plusSeconds(day * 86_400L + told * 60L)
                        .toString())
                .put("text", text))
        .replaceFirst("}$", more + "}");
  }

  private List<JsonNode> memories() throws IOException {
    return lines("memories.jsonl").stream()
        .filter(memory -> memory.get("level").textValue().equals("fact"))
        .toList();
  }

  private JsonNode memoryOf(String words) throws IOException {
    List<JsonNode> found =
        memories().stream()
            .filter(memory -> memory.get("text").textValue().contains(words))
            .toList();
    assertThat(found).as("memories that say %s", words).isNotEmpty();
    return found.getFirst();
  }

  private String statusOf(String words) throws IOException {
    return memoryOf(words).get("status").textValue();
  }

  private String reasonFor(String words) throws IOException {
    String id = memoryOf(words).get("memoryId").textValue();
    return lines("operations.jsonl").stream()
        .filter(operation -> operation.get("memoryId").textValue().equals(id))
        .toList()
        .getLast()
        .get("reason")
        .textValue();
  }

  private List<JsonNode> lines(String file) throws IOException {
    Path out = folder.resolve("out");
    if (!Files.exists(out)) {
      Path in = folder.resolve("turns.jsonl");
      Files.write(in, turns);
      assertThat(
              Palimpsest.commandLine()
                  .execute("preview", "--in", in.toString(), "--out", out.toString()))
          .isZero();
    }
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(file))) {
      found.add(Json.MAPPER.readTree(line));
    }
    return found;
  }
}

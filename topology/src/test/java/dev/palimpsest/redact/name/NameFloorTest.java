package dev.palimpsest.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the finder must reach on sentences written by hand, half of them ordinary text that only
 * looks like names.
 */
class NameFloorTest {
  private static final List<String> MISTAKES = new ArrayList<>();
  private static final int[] FOUND = new int[3];
  private static final int[] MISSED = new int[3];
  private static final int[] WRONG = new int[3];
  private static int lines;

  @BeforeAll
  static void score() throws IOException {
    NameFinder finder = NameFinder.load();
    try (InputStream in = NameFloorTest.class.getResourceAsStream("floor.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          score(MarkedText.parse(line), finder);
        }
      }
    }
  }

  private static void score(MarkedText marked, NameFinder finder) {
    lines++;
    List<Name> found = new ArrayList<>(finder.find(marked.text()));
    for (Name wanted : marked.names()) {
      boolean hit =
          found.removeIf(
              n ->
                  n.kind() == wanted.kind()
                      && 2 * shared(n, wanted) > wanted.end() - wanted.start());
      (hit ? FOUND : MISSED)[wanted.kind().ordinal()]++;
      if (!hit) {
        MISTAKES.add("missed " + wanted + " in " + marked.text());
      }
    }
    for (Name wrong : found) {
      WRONG[wrong.kind().ordinal()]++;
      MISTAKES.add("wrong " + wrong + " in " + marked.text());
    }
  }

  private static int shared(Name a, Name b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  @Test
  void shouldBeMeasuredOnEnoughSentences() {
    assertThat(lines).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({"PERSON, 0.93, 0.93", "LOCATION, 0.88, 0.90", "ORGANIZATION, 0.85, 0.80"})
  void shouldFindNamesInHandWrittenSentences(NameKind kind, double precision, double recall) {
    int k = kind.ordinal();
    assertThat(FOUND[k] / (double) (FOUND[k] + WRONG[k]))
        .as("precision; %s", MISTAKES)
        .isGreaterThanOrEqualTo(precision);
    assertThat(FOUND[k] / (double) (FOUND[k] + MISSED[k]))
        .as("recall; %s", MISTAKES)
        .isGreaterThanOrEqualTo(recall);
  }
}

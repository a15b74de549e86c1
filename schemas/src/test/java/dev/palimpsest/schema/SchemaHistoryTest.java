package dev.palimpsest.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every schema that was ever written stays readable: {@code history/<subject>/<version>.avsc} holds
 * each version, and the current schema reads them all and is read by them all. Until {@code
 * history/RELEASED} exists, {@code mvn -pl schemas test -Dfreeze} writes the current schemas over
 * the newest versions.
 */
class SchemaHistoryTest {
  private static final Path HISTORY = Path.of("history");
  private static final Path RELEASED = HISTORY.resolve("RELEASED");
  private static final boolean FREEZE = System.getProperty("freeze") != null;
  private static final SchemaValidator MUTUAL =
      new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

  @BeforeAll
  static void freeze() throws IOException {
    if (FREEZE && !Files.exists(RELEASED)) {
      for (Topic topic : Topic.all()) {
        Files.createDirectories(folder(topic));
        Files.writeString(
            file(topic, Math.max(1, newest(topic))), topic.valueSchema().toString(true) + "\n");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void shouldEndWithTheCurrentSchema(Topic topic) throws IOException {
    int newest = Math.max(1, newest(topic));
    assertThat(file(topic, newest)).as("the history of %s", topic.subject()).exists();
    assertThat(Files.readString(file(topic, newest)).strip())
        .as(
            "The schema of %s changed. Add it as schemas/%s with the text of Topic.%s.valueSchema().toString(true).%s",
            topic.subject(),
            file(topic, newest + 1),
            topic,
            Files.exists(RELEASED)
                ? " Version " + newest + " is released and never changes."
                : " Nothing is released yet (no schemas/"
                    + RELEASED
                    + "): to overwrite version "
                    + newest
                    + " instead, run mvn -pl schemas test -Dfreeze")
        .isEqualTo(topic.valueSchema().toString(true));
  }

  @Test
  void shouldNotFreezeOverAReleasedVersion() {
    assumeThat(FREEZE).isTrue();

    assertThat(RELEASED)
        .as("released versions never change: add a new version instead of using -Dfreeze")
        .doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void shouldReadAndBeReadByEveryVersion(Topic topic) throws IOException {
    List<Schema> versions = versions(topic);

    assertThat(versions).isNotEmpty();
    assertThatCode(() -> MUTUAL.validate(topic.valueSchema(), versions)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void shouldNumberVersionsWithoutGaps(Topic topic) throws IOException {
    try (var files = Files.list(folder(topic))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(newest(topic))
          .allMatch(name -> name.matches("[1-9]\\d*\\.avsc"));
    }
  }

  @Test
  void shouldHoldNoSubjectThatIsNoTopics() throws IOException {
    try (var folders = Files.list(HISTORY)) {
      assertThat(folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Topic.all().stream().map(Topic::subject).toList());
    }
  }

  /** The check itself refuses what would break a reader: a new field without a default. */
  @Test
  void shouldRefuseAFieldWithoutADefault() {
    Schema grown =
        new Schema.Parser()
            .parse(
                TenantPolicy.getClassSchema()
                    .toString()
                    .replace(
                        "\"fields\":[{\"name\":\"tenant\"",
                        "\"fields\":[{\"name\":\"colour\",\"type\":\"string\"},{\"name\":\"tenant\""));

    assertThat(grown.getField("colour")).isNotNull();
    assertThatThrownBy(() -> MUTUAL.validate(grown, List.of(TenantPolicy.getClassSchema())))
        .isInstanceOf(SchemaValidationException.class);
  }

  private static List<Schema> versions(Topic topic) throws IOException {
    List<Schema> versions = new ArrayList<>();
    for (int version = newest(topic); version >= 1; version--) {
      versions.add(new Schema.Parser().parse(Files.readString(file(topic, version))));
    }
    return versions;
  }

  private static int newest(Topic topic) {
    int newest = 0;
    while (Files.exists(file(topic, newest + 1))) {
      newest++;
    }
    return newest;
  }

  private static Path folder(Topic topic) {
    return HISTORY.resolve(topic.subject());
  }

  private static Path file(Topic topic, int version) {
    return folder(topic).resolve(version + ".avsc");
  }
}

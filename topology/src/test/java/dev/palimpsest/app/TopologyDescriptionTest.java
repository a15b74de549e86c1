package dev.palimpsest.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The description of each topology is a committed file: its names are the names of state and
 * internal topics.
 */
class TopologyDescriptionTest {
  private final Pipeline pipeline =
      new Pipeline(
          "mock://description",
          Serving.ANY,
          DemoKey::keys,
          ShippedRules.of(TrunkFile.read(Optional.empty())),
          1,
          Storage.ROCKSDB);

  @ParameterizedTest
  @EnumSource(Application.class)
  void shouldEqualTheCommittedDescription(Application application) throws IOException {
    String name = application.label() + ".txt";
    String actual = pipeline.topology(application).describe().toString();
    Path written = Path.of("target", "topologies", name);
    Files.createDirectories(written.getParent());
    Files.writeString(written, actual);

    assertThat(actual)
        .as(
            "The topology of %s changed. Running instances hold state under the old names, so this is a state migration:"
                + " if it is meant, say so in the commit and copy %s over src/test/resources/topologies/%s",
            application.id(), written, name)
        .isEqualTo(committed(name));
  }

  private static String committed(String name) throws IOException {
    try (InputStream in =
        TopologyDescriptionTest.class.getResourceAsStream("/topologies/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

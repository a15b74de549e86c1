package dev.palimpsest.it.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.palimpsest.app.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
  private static final Path HOME =
      Path.of(System.getProperty("palimpsest.home", "..")).toAbsolutePath().normalize();

  private static final String SPECIFICATION = "/compose-spec/compose-spec.json";

  /** A variable, but not the <code>$$</code> that a container's own shell gets to see. */
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)([^}]*)}");

  private static final Pattern HOST = Pattern.compile("(?:http://|bootstrap.servers=)([\\w-]+):");
  private static final String COMPLETED = "service_completed_successfully";
  private static final String HEALTHY = "service_healthy";

  private final ComposeFile compose = ComposeFile.of(HOME);

  @Test
  void shouldFollowTheComposeSpecification() throws IOException {
    assertThat(errors(compose.tree())).isEmpty();
  }

  @Test
  void shouldBeRefusedForAKeyThatTheSpecificationDoesNotHave() throws IOException {
    ObjectNode misspelled = compose.tree().deepCopy();
    ((ObjectNode) misspelled.at("/services/kafka/healthcheck")).put("intervall", "10s");

    assertThat(errors(misspelled)).isNotEmpty();
  }

  @Test
  void shouldNeedExactlyTheVariablesOfTheExample() throws IOException {
    Set<String> needed = new TreeSet<>();
    Matcher variables = VARIABLE.matcher(compose.text());
    while (variables.find()) {
      needed.add(variables.group(1));
      assertThat(variables.group(2)).as("%s says what to do", variables.group(1)).startsWith(":?");
    }

    assertThat(example().keySet()).isEqualTo(needed);
  }

  @Test
  void shouldHoldNoSecret() throws IOException {
    example().forEach((name, value) -> assertThat(value.isEmpty()).isEqualTo(isSecret(name)));
    compose
        .services()
        .forEach(
            (service, definition) ->
                definition
                    .path("environment")
                    .properties()
                    .forEach(
                        entry -> {
                          if (isSecret(entry.getKey())) {
                            assertThat(entry.getValue().asText())
                                .as(service + " " + entry.getKey())
                                .startsWith("${");
                          }
                        }));
  }

  @Test
  void shouldWatchWhatStaysAndBoundWhatRuns() {
    compose
        .services()
        .forEach(
            (name, service) -> {
              assertThat(service.path("mem_limit").asText()).as(name).matches("\\d+[mg]");
              assertThat(service.path("security_opt").toString())
                  .as(name)
                  .contains("no-new-privileges:true");
              assertThat(service.path("restart").asText())
                  .as(name)
                  .isEqualTo(stays(service) ? "unless-stopped" : "no");
            });
  }

  @Test
  void shouldWaitForWhatAServiceNeeds() {
    Map<String, JsonNode> services = compose.services();
    services.forEach(
        (name, service) ->
            service
                .path("depends_on")
                .properties()
                .forEach(
                    need ->
                        assertThat(need.getValue().get("condition").asText())
                            .as(name + " needs " + need.getKey())
                            .isEqualTo(stays(services.get(need.getKey())) ? HEALTHY : COMPLETED)));
  }

  @Test
  void shouldPublishToThisMachineOnly() {
    List<String> ports =
        compose.services().values().stream()
            .flatMap(service -> service.path("ports").valueStream())
            .map(JsonNode::asText)
            .toList();

    assertThat(ports).hasSize(6).allMatch(port -> port.startsWith("127.0.0.1:${"));
  }

  @Test
  void shouldRunTheVersionsThatTheBuildPins() {
    assertThat(compose.image("kafka")).isEqualTo("apache/kafka:" + pinned("kafka.version"));
    assertThat(compose.image("connect")).isEqualTo(compose.image("kafka"));
    assertThat(compose.image("elasticsearch")).endsWith(":" + pinned("elasticsearch.version"));
    assertThat(compose.image("kibana")).endsWith(":" + pinned("elasticsearch.version"));
    assertThat(compose.image("elasticsearch-setup")).isEqualTo(compose.image("elasticsearch"));
    assertThat(compose.services().keySet())
        .allMatch(service -> compose.image(service).matches(".+:\\d.*"), "names a version");
  }

  @Test
  void shouldMountWhatIsThere() throws IOException {
    for (Path source : mounted()) {
      if (!source.toString().contains("/target/")) {
        assertThat(source).exists();
        continue;
      }
      Path module = Path.of(source.toString().replaceFirst("/target/.*", ""));
      String built = source.getFileName().toString();
      assertThat(module.resolve("pom.xml")).content().as("lays out %s", source).contains(built);
    }
  }

  @Test
  void shouldKeepEveryVolumeThatItNames() {
    Set<String> named = new TreeSet<>();
    compose.services().values().stream()
        .flatMap(service -> service.path("volumes").valueStream())
        .filter(JsonNode::isTextual)
        .map(mount -> mount.asText().split(":")[0])
        .filter(source -> !source.startsWith("."))
        .forEach(named::add);
    Set<String> kept = new TreeSet<>();
    compose.tree().get("volumes").fieldNames().forEachRemaining(kept::add);

    assertThat(kept).isEqualTo(named);
  }

  @Test
  void shouldNameOnlySettingsThatTheApplicationsHave() {
    List<String> settings =
        compose.services().values().stream()
            .flatMap(service -> service.path("environment").propertyStream())
            .map(Map.Entry::getKey)
            .filter(name -> name.startsWith("PALIMPSEST_"))
            .distinct()
            .toList();

    assertThat(settings).hasSizeGreaterThan(5).allMatch(SettingsReader::names);
  }

  @Test
  void shouldNameServersThatItStarts() throws IOException {
    StringBuilder texts = new StringBuilder(compose.text());
    for (String file : List.of("elasticsearch.sh", "connectors.sh", "worker.properties")) {
      texts.append(Files.readString(compose.folder().resolve("compose").resolve(file)));
    }
    Set<String> hosts = new TreeSet<>();
    Matcher host = HOST.matcher(texts);
    while (host.find()) {
      hosts.add(host.group(1));
    }
    hosts.removeAll(Set.of("localhost", "0"));

    assertThat(hosts)
        .contains("kafka", "schema-registry", "elasticsearch")
        .isSubsetOf(compose.services().keySet());
  }

  private static List<Error> errors(JsonNode file) throws IOException {
    try (InputStream in = ComposeFileTest.class.getResourceAsStream(SPECIFICATION)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(SchemaLocation.of("classpath:" + SPECIFICATION), in, InputFormat.JSON);
      return schema.validate(file);
    }
  }

  private Map<String, String> example() throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (String line : Files.readAllLines(compose.folder().resolve("compose.env.example"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        values.put(parts[0], parts[1]);
      }
    }
    return values;
  }

  private static boolean isSecret(String name) {
    return name.endsWith("_PASSWORD") || name.endsWith("_KEY");
  }

  private static boolean stays(JsonNode service) {
    return service.has("healthcheck");
  }

  private List<Path> mounted() {
    return compose.services().values().stream()
        .flatMap(service -> service.path("volumes").valueStream())
        .flatMap(
            mount ->
                mount.isTextual()
                    ? Stream.of(mount.asText().split(":")[0])
                    : Stream.of(mount.get("source").asText()))
        .filter(source -> source.startsWith("."))
        .map(source -> compose.folder().resolve(source).normalize())
        .toList();
  }

  private static String pinned(String version) {
    return System.getProperty(version);
  }
}

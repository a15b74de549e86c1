package dev.palimpsest.it.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DashboardTest {
  private static final Path INFRA =
      Path.of(System.getProperty("palimpsest.home", "..")).resolve("infra");

  /** What stands for the document itself where documents are counted. */
  private static final String RECORDS = "___records___";

  /** The types that an operation of Lens can be told to read. */
  private static final Map<String, Set<String>> READS =
      Map.of("terms", Set.of("keyword"), "date_histogram", Set.of("date"));

  private static final Pattern FILTER = Pattern.compile("(\\w+): (\\w+)");

  private SavedObjects objects;
  private JsonNode mapping;

  @BeforeEach
  void read() throws IOException {
    objects = SavedObjects.read(INFRA.resolve("kibana/changelog.ndjson"));
    mapping =
        new ObjectMapper()
            .readTree(INFRA.resolve("elasticsearch/memory-changelog.json").toFile())
            .at("/template/mappings/properties");
  }

  @Test
  void shouldHoldADataViewADashboardAndItsVisualizations() {
    assertThat(objects.all())
        .extracting(SavedObjects::name)
        .doesNotHaveDuplicates()
        .contains(
            "index-pattern palimpsest-memory-changelog",
            "lens palimpsest-changelog-operations",
            "lens palimpsest-changelog-stale",
            "lens palimpsest-changelog-slots",
            "lens palimpsest-changelog-reasons",
            "dashboard palimpsest-changelog");
  }

  @Test
  void shouldReferToObjectsOfTheFileAlone() {
    List<String> names = objects.all().stream().map(SavedObjects::name).toList();
    assertThat(objects.all())
        .flatExtracting(object -> object.get("references").valueStream().toList())
        .extracting(SavedObjects::name)
        .isNotEmpty()
        .isSubsetOf(names);
  }

  @Test
  void shouldShowEachVisualizationOnceOnTheDashboard() throws IOException {
    JsonNode dashboard = objects.of("dashboard").findFirst().orElseThrow();
    List<String> wanted = new ArrayList<>();
    for (JsonNode panel : SavedObjects.panels(dashboard)) {
      assertThat(panel.at("/gridData/i").asText()).isEqualTo(panel.get("panelIndex").asText());
      wanted.add(panel.get("panelIndex").asText() + ":" + panel.get("panelRefName").asText());
    }

    assertThat(dashboard.get("references"))
        .extracting(reference -> reference.get("name").asText())
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(dashboard.get("references"))
        .extracting(SavedObjects::name)
        .containsExactlyInAnyOrderElementsOf(objects.of("lens").map(SavedObjects::name).toList());
  }

  @Test
  void shouldLookAtTheIndexOfTheChangelog() {
    JsonNode view = objects.of("index-pattern").findFirst().orElseThrow();
    assertThat(view.at("/attributes/title").asText()).isEqualTo(Index.CHANGELOG.alias());
    assertThat(type(view.at("/attributes/timeFieldName").asText())).isEqualTo("date");
  }

  @Test
  void shouldDrawColumnsThatItsLayersHave() {
    objects
        .of("lens")
        .forEach(
            lens -> {
              JsonNode drawn = lens.at("/attributes/state/visualization/layers/0");
              String id = drawn.get("layerId").asText();
              JsonNode layer = SavedObjects.layers(lens).get(id);
              Set<String> columns = new HashSet<>();
              layer.get("columns").fieldNames().forEachRemaining(columns::add);
              List<String> used = new ArrayList<>(SavedObjects.texts(drawn.get("accessors")));
              used.add(drawn.get("xAccessor").asText());
              used.add(drawn.path("splitAccessor").asText(used.getFirst()));
              SavedObjects.columns(lens)
                  .forEach(column -> used.addAll(SavedObjects.texts(column.path("references"))));

              assertThat(columns).as(SavedObjects.name(lens)).containsAll(used);
              assertThat(SavedObjects.texts(layer.get("columnOrder")))
                  .containsExactlyInAnyOrderElementsOf(columns);
              assertThat(lens.at("/references/0/name").asText())
                  .isEqualTo("indexpattern-datasource-layer-" + id);
            });
  }

  @Test
  void shouldReadFieldsThatTheIndexCanAggregate() {
    List<String> read = new ArrayList<>();
    objects
        .of("lens")
        .flatMap(SavedObjects::columns)
        .filter(column -> column.has("sourceField"))
        .forEach(
            column -> {
              String field = column.get("sourceField").asText();
              String operation = column.get("operationType").asText();
              if (operation.equals("count")) {
                assertThat(field).isEqualTo(RECORDS);
              } else {
                assertThat(READS.get(operation))
                    .as(operation + " of " + field)
                    .contains(type(field));
                read.add(field);
              }
            });

    assertThat(read).contains("recordedAt", "op", "slot", "reason", "tenant");
  }

  @Test
  void shouldFilterByFieldsAndOperationsThatThereAre() {
    List<String> texts = new ArrayList<>();
    objects
        .of("lens")
        .flatMap(SavedObjects::columns)
        .forEach(
            column -> {
              texts.add(column.at("/filter/query").asText());
              texts.add(column.at("/params/formula").asText());
            });
    int filters = 0;
    Matcher filter = FILTER.matcher(String.join("\n", texts));
    while (filter.find()) {
      assertThat(filter.group(1)).isEqualTo("op");
      assertThat(type("op")).isEqualTo("keyword");
      assertThat(Arrays.stream(Operation.values()).map(Enum::name)).contains(filter.group(2));
      filters++;
    }

    assertThat(filters).as("in the formula, and in the column that it is made of").isEqualTo(2);
  }

  private String type(String field) {
    return mapping.path(field).path("type").asText("none");
  }
}

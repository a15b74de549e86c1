package dev.palimpsest.connect.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.get_index_template.IndexTemplateItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.retry.BrokenDependency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Checks that templates and indices are what this release writes for. */
public final class SetUp {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APPLY = "Run `./palimpsest index apply`, then restart the task";
  private static final String REBUILD =
      "A mapping is never changed in place: run `./palimpsest index apply` and `index rebuild` for this index, then restart the task";

  private final ElasticsearchClient client;

  /** The set-up behind the given client. */
  public SetUp(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Looks at every template and alias; true, or it throws.
   *
   * @throws NotSetUp naming what is missing and the command that helps
   * @throws BrokenDependency if Elasticsearch has to be asked again
   */
  public boolean verify() throws BrokenDependency, InterruptedException {
    for (IndexedTopic topic : IndexedTopic.values()) {
      JsonNode shipped = shipped(topic);
      verifyTemplate(topic, shipped);
      verifyMapping(topic, shipped.at("/template/mappings/properties"));
    }
    return true;
  }

  private void verifyTemplate(IndexedTopic topic, JsonNode shipped)
      throws BrokenDependency, InterruptedException {
    String name = "palimpsest-" + topic.alias();
    // With an asterisk: a missing one is an empty answer then, and no error among others.
    List<IndexTemplateItem> found =
        ask(() -> client.indices().getIndexTemplate(get -> get.name(name + "*"))).indexTemplates();
    Long version =
        found.stream()
            .filter(item -> item.name().equals(name))
            .map(item -> item.indexTemplate().version())
            .findFirst()
            .orElseThrow(() -> new NotSetUp("index template " + name + " is missing", APPLY));
    if (version == null || version < shipped.get("version").asLong()) {
      throw new NotSetUp(
          "index template " + name + " is of another release (version " + version + ")", APPLY);
    }
  }

  private void verifyMapping(IndexedTopic topic, JsonNode fields)
      throws BrokenDependency, InterruptedException {
    ask(() -> client.indices().getMapping(get -> get.index(topic.alias())))
        .mappings()
        .forEach((index, mapping) -> require(index, "", fields, mapping.mappings().properties()));
  }

  private static void require(
      String index, String prefix, JsonNode fields, Map<String, Property> live) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = prefix + field.getKey();
      String type = field.getValue().path("type").asText("object");
      Property property = live.get(field.getKey());
      if (property == null || !property._kind().jsonValue().equals(type)) {
        throw new NotSetUp(
            "index " + index + " does not map field " + name + " as " + type, REBUILD);
      }
      if (property.isObject()) {
        require(
            index, name + ".", field.getValue().path("properties"), property.object().properties());
      }
    }
  }

  private static <T> T ask(Requests.Request<T> request)
      throws BrokenDependency, InterruptedException {
    try {
      return Requests.make(request);
    } catch (RefusedRequest e) {
      throw new NotSetUp(e.answer().code());
    }
  }

  private static JsonNode shipped(IndexedTopic topic) {
    String name = "/dev/palimpsest/connect/templates/" + topic.alias() + ".json";
    try (InputStream template = SetUp.class.getResourceAsStream(name)) {
      return JSON.readTree(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

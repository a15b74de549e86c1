package dev.palimpsest.app;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.schema.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;

/** Brings a cluster's topics, and the registry's subjects, to the plan. */
public final class TopicAdmin implements AutoCloseable {
  private static final int CACHED_SCHEMAS = 100;
  private static final int ANSWER_WITHIN_MS = 15_000;
  private static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private final Admin admin;
  private final SchemaRegistryClient registry;
  private final Settings.Streams settings;

  /** One thing to do to one topic. */
  public sealed interface Step {
    Topic topic();

    /** The topic does not exist. */
    record Create(Topic topic, int partitions, Map<String, String> config) implements Step {}

    /** Some of its settings differ: name to value wanted. */
    record Alter(Topic topic, Map<String, String> config) implements Step {}

    /** Nothing is to be done. */
    record Keep(Topic topic) implements Step {}

    /** Its partitions differ, which would tear keys from their order: an operator must decide. */
    record Conflict(Topic topic, int partitions, int wanted) implements Step {}
  }

  public TopicAdmin(Settings settings) {
    Properties properties = Connections.kafka(settings.kafka());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
    admin = Admin.create(properties);
    registry = new CachedSchemaRegistryClient(settings.registry().url(), CACHED_SCHEMAS);
    this.settings = settings.streams();
  }

  /** What is to be done, one step a topic; changes nothing. */
  public List<Step> plan() {
    Map<String, TopicDescription> existing = existing();
    Map<String, Map<String, String>> configs = configs(existing.keySet());
    List<Step> steps = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      TopicDescription description = existing.get(topic.topicName());
      int wanted = TopicPlan.partitions(topic, settings);
      if (description == null) {
        steps.add(new Step.Create(topic, wanted, TopicPlan.config(topic)));
      } else if (description.partitions().size() != wanted) {
        steps.add(new Step.Conflict(topic, description.partitions().size(), wanted));
      } else {
        Map<String, String> differing =
            differing(TopicPlan.config(topic), configs.get(topic.topicName()));
        steps.add(differing.isEmpty() ? new Step.Keep(topic) : new Step.Alter(topic, differing));
      }
    }
    return steps;
  }

  /** Does it, and registers the schemas of the topics' values. */
  public void apply(List<Step> steps) {
    for (Step step : steps) {
      switch (step) {
        case Step.Create create -> create(create);
        case Step.Alter alter -> alter(alter);
        case Step.Keep keep -> {}
        case Step.Conflict conflict ->
            throw new UserException(
                conflict.topic().topicName()
                    + " has "
                    + conflict.partitions()
                    + " partitions where "
                    + conflict.wanted()
                    + " are set: set streams.partitions to what the topics have");
      }
    }
    for (Topic topic : Topic.values()) {
      register(topic);
    }
  }

  private void create(Step.Create create) {
    NewTopic topic =
        new NewTopic(
                create.topic().topicName(),
                create.partitions(),
                (short) settings.replicationFactor())
            .configs(create.config());
    done(admin.createTopics(List.of(topic)).all());
  }

  private void alter(Step.Alter alter) {
    Collection<AlterConfigOp> changes =
        alter.config().entrySet().stream()
            .map(
                entry ->
                    new AlterConfigOp(
                        new ConfigEntry(entry.getKey(), entry.getValue()),
                        AlterConfigOp.OpType.SET))
            .toList();
    done(admin.incrementalAlterConfigs(Map.of(resource(alter.topic().topicName()), changes)).all());
  }

  private void register(Topic topic) {
    try {
      registry.register(topic.subject(), new AvroSchema(topic.valueSchema()));
      registry.updateCompatibility(topic.subject(), COMPATIBILITY);
    } catch (RestClientException e) {
      throw new UserException(
          "the registry refuses the schema of "
              + topic.subject()
              + " ("
              + e.getErrorCode()
              + "): a later release wrote here, or the schema was changed incompatibly",
          e);
    } catch (IOException e) {
      throw new UserException("the schema registry does not answer: check registry.url", e);
    }
  }

  private Map<String, TopicDescription> existing() {
    Collection<String> names = done(admin.listTopics().names());
    List<String> ours = Topic.all().stream().map(Topic::topicName).filter(names::contains).toList();
    return done(admin.describeTopics(ours).allTopicNames());
  }

  private Map<String, Map<String, String>> configs(Collection<String> topics) {
    Map<ConfigResource, Config> described =
        done(admin.describeConfigs(topics.stream().map(TopicAdmin::resource).toList()).all());
    Map<String, Map<String, String>> configs = new HashMap<>();
    described.forEach(
        (resource, config) ->
            configs.put(
                resource.name(),
                config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    return configs;
  }

  private static Map<String, String> differing(
      Map<String, String> wanted, Map<String, String> found) {
    Map<String, String> differing = new TreeMap<>(wanted);
    differing.entrySet().removeIf(entry -> entry.getValue().equals(found.get(entry.getKey())));
    return differing;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static <T> T done(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException noAnswer) {
        throw noAnswer;
      }
      throw new UserException(
          "the broker refused ("
              + e.getCause().getClass().getSimpleName()
              + "): "
              + e.getCause().getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while waiting for the broker", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}

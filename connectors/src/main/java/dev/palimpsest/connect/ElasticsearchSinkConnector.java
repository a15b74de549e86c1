package dev.palimpsest.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * Keeps Elasticsearch a view of memory.state, memory.operations and memory.episodes: every document
 * carries the version of its record, so that repeats and replays change nothing.
 */
public final class ElasticsearchSinkConnector extends SinkConnector {

  private Map<String, String> properties = Map.of();

  @Override
  public String version() {
    return PluginVersion.get();
  }

  @Override
  public ConfigDef config() {
    return SinkConfig.DEFINITION;
  }

  /** Adds what single settings cannot tell, such as the isolation level. */
  @Override
  public Config validate(Map<String, String> connectorConfigs) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    for (ConfigValue value : super.validate(connectorConfigs).configValues()) {
      values.put(value.name(), value);
    }
    Preconditions.objections(connectorConfigs)
        .forEach(
            (setting, objection) ->
                values.computeIfAbsent(setting, ConfigValue::new).addErrorMessage(objection));
    return new Config(List.copyOf(values.values()));
  }

  @Override
  public void start(Map<String, String> props) {
    SinkSettings.of(props);
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return ElasticsearchSinkTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return Collections.nCopies(maxTasks, properties);
  }

  @Override
  public void stop() {
    // The tasks hold everything there is to close.
  }
}

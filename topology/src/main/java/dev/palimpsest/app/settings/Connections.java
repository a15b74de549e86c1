package dev.palimpsest.app.settings;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/** Opens the clients that commands need, by the settings. */
public final class Connections {
  private Connections() {}

  /** What every Kafka client of these settings starts from. */
  public static Properties kafka(Settings.Kafka settings) {
    Properties properties = new Properties();
    properties.putAll(settings.client());
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    return properties;
  }

  public static ElasticsearchClient elasticsearch(Settings.Elasticsearch settings) {
    return ElasticsearchClient.of(
        client -> {
          client.host(settings.url());
          settings.apiKeyFile().ifPresent(file -> client.apiKey(read(file)));
          return client;
        });
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UserException("cannot read elasticsearch.apiKeyFile " + file, e);
    }
  }
}

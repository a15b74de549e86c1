package dev.palimpsest.connect.index;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * Where Elasticsearch is and how it is spoken to.
 *
 * @param credentials value of the Authorization header
 * @param authority file with the certificate authority's certificate
 */
public record ElasticsearchSettings(
    List<URI> urls,
    Optional<String> credentials,
    Optional<File> authority,
    int connectTimeoutMillis,
    int requestTimeoutMillis) {

  /**
   * Reads the settings.
   *
   * @throws ConfigException if user and password, or basic and key, do not go together
   */
  public static ElasticsearchSettings of(AbstractConfig config) {
    return new ElasticsearchSettings(
        config.getList("elasticsearch.urls").stream().map(URI::create).toList(),
        credentials(config),
        Optional.ofNullable(config.getString("elasticsearch.ca.file")).map(File::new),
        config.getInt("connect.timeout.ms"),
        config.getInt("request.timeout.ms"));
  }

  private static Optional<String> credentials(AbstractConfig config) {
    Optional<String> user = Optional.ofNullable(config.getString("elasticsearch.user"));
    Optional<Password> password = Optional.ofNullable(config.getPassword("elasticsearch.password"));
    Optional<Password> key = Optional.ofNullable(config.getPassword("elasticsearch.api.key"));
    if (user.isPresent() != password.isPresent()) {
      throw new ConfigException("elasticsearch.user and elasticsearch.password go together");
    }
    if (user.isPresent() && key.isPresent()) {
      throw new ConfigException(
          "elasticsearch.api.key and elasticsearch.user exclude each other: remove one");
    }
    if (key.isPresent()) {
      return key.map(value -> "ApiKey " + value.value());
    }
    return user.map(name -> "Basic " + base64(name + ":" + password.get().value()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hides the credentials. */
  @Override
  public String toString() {
    return "ElasticsearchSettings[urls=" + urls + "]";
  }
}

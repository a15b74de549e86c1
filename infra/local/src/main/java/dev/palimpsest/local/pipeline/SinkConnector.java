package dev.palimpsest.local.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.local.servers.LocalStackException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The Elasticsearch sink connector of a Connect worker, through the worker's REST API. */
public final class SinkConnector {
  private static final String NAME = "palimpsest-elasticsearch";
  private static final String CONFIG = "/dev/palimpsest/connect/elasticsearch-sink.json";
  private static final Duration RUNNING_WITHIN = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int FIRST_ERROR = 400;
  private static final int CONFLICT = 409;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String connectUrl;

  public SinkConnector(String connectUrl) {
    this.connectUrl = connectUrl;
  }

  /**
   * Creates or updates the connector, and returns when all its tasks run.
   *
   * @param seen where the worker finds the servers
   * @throws LocalStackException if the worker refuses, or a task does not come up
   */
  public void start(Endpoints seen) throws IOException {
    put(config(seen));
    Instant end = Instant.now().plus(RUNNING_WITHIN);
    while (!running()) {
      if (Instant.now().isAfter(end)) {
        throw new LocalStackException(
            "The sink connector does not run; see `palimpsest logs connect`.");
      }
      pause();
    }
  }

  private void put(String config) throws IOException {
    Instant end = Instant.now().plus(RUNNING_WITHIN);
    HttpResponse<String> answer =
        send(request("/config").PUT(HttpRequest.BodyPublishers.ofString(config)));
    // a worker that is rebalancing says so and wants to be asked again
    while (answer.statusCode() == CONFLICT && Instant.now().isBefore(end)) {
      pause();
      answer = send(request("/config").PUT(HttpRequest.BodyPublishers.ofString(config)));
    }
    if (answer.statusCode() >= FIRST_ERROR) {
      throw new LocalStackException(
          "The Connect worker refuses the sink connector: " + answer.body());
    }
  }

  private boolean running() throws IOException {
    HttpResponse<String> answer = send(request("/status").GET());
    if (answer.statusCode() >= FIRST_ERROR) {
      return false;
    }
    JsonNode tasks = Json.MAPPER.readTree(answer.body()).path("tasks");
    for (JsonNode task : tasks) {
      if ("FAILED".equals(task.path("state").asText())) {
        throw new LocalStackException(
            "A task of the sink connector failed; see `palimpsest logs connect`.");
      }
    }
    return !tasks.isEmpty()
        && tasks.valueStream().allMatch(task -> "RUNNING".equals(task.path("state").asText()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(connectUrl + "/connectors/" + NAME + path))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted while the sink connector started.", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("Interrupted while the sink connector started.", e);
    }
  }

  private static String config(Endpoints seen) throws IOException {
    try (InputStream in = SinkConnector.class.getResourceAsStream(CONFIG)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${elasticsearch.url}", seen.elasticsearchUrl())
          .replace("${registry.url}", seen.registryUrl())
          .replace("${bootstrap.servers}", seen.bootstrapServers());
    }
  }
}

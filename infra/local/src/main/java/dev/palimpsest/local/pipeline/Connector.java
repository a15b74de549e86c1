package dev.palimpsest.local.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.local.servers.LocalStackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** One connector of a Connect worker, through the worker's REST API. */
public final class Connector {
  private static final Duration RUNNING_WITHIN = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int FIRST_ERROR = 400;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Supplier<String> connectUrl;
  private final String name;

  public Connector(String connectUrl, String name) {
    this(() -> connectUrl, name);
  }

  /**
   * @param connectUrl is asked before each request, for a worker that may come back elsewhere
   */
  public Connector(Supplier<String> connectUrl, String name) {
    this.connectUrl = connectUrl;
    this.name = name;
  }

  /**
   * Creates or updates the connector, and returns when all its tasks run.
   *
   * @throws LocalStackException if the worker refuses, or a task does not come up
   */
  public void start(ConnectorConfig config) throws IOException {
    require(sent(request("/config").PUT(HttpRequest.BodyPublishers.ofString(config.json()))));
    Instant end = Instant.now().plus(RUNNING_WITHIN);
    while (!running()) {
      if (Instant.now().isAfter(end)) {
        throw new LocalStackException(
            "The connector " + name + " does not run; see `palimpsest logs connect`.");
      }
      pause();
    }
  }

  /** Removes the connector, if it is there; the positions that it reached are kept. */
  public void delete() throws IOException {
    HttpResponse<String> answer = sent(request("").DELETE());
    if (answer.statusCode() != NOT_FOUND) {
      require(answer);
    }
  }

  /**
   * Whether all its tasks run.
   *
   * @throws LocalStackException if one has failed
   */
  public boolean running() throws IOException {
    HttpResponse<String> answer = send(request("/status").GET());
    if (answer.statusCode() >= FIRST_ERROR) {
      return false;
    }
    JsonNode tasks = Json.MAPPER.readTree(answer.body()).path("tasks");
    for (JsonNode task : tasks) {
      if ("FAILED".equals(task.path("state").asText())) {
        throw new LocalStackException(
            "A task of the connector " + name + " failed; see `palimpsest logs connect`.");
      }
    }
    return !tasks.isEmpty()
        && tasks.valueStream().allMatch(task -> "RUNNING".equals(task.path("state").asText()));
  }

  /** A worker that is rebalancing says so and wants to be asked again. */
  private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException {
    Instant end = Instant.now().plus(RUNNING_WITHIN);
    HttpResponse<String> answer = send(request);
    while (answer.statusCode() == CONFLICT && Instant.now().isBefore(end)) {
      pause();
      answer = send(request);
    }
    return answer;
  }

  private void require(HttpResponse<String> answer) {
    if (answer.statusCode() >= FIRST_ERROR) {
      throw new LocalStackException(
          "The Connect worker refuses the connector " + name + ": " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(connectUrl.get() + "/connectors/" + name + path))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private LocalStackException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LocalStackException("Interrupted while the connector " + name + " changed.", e);
  }
}

package dev.palimpsest.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Stands in front of a real server and makes chosen requests and items fail. */
final class Trouble implements AutoCloseable {

  /** What a request or an item is answered with. */
  record Refusal(int status, String type) {}

  /** What comes to a whole bulk request. */
  sealed interface Fate {
    /** The server's own answer. */
    record Pass() implements Fate {}

    /** The server never hears of it. */
    record Refused(Refusal refusal) implements Fate {}

    /** A page that is none of Elasticsearch's. */
    record Page(int status) implements Fate {}

    /** The server obeys and the connection is gone before it says so. */
    record CutAfter() implements Fate {}

    /** The server obeys, and its answer is not given until the trouble ends. */
    record Held() implements Fate {}
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By body of the bulk request. */
  volatile Function<String, Fate> bulks = body -> new Fate.Pass();

  /** By the item's action. */
  volatile Function<JsonNode, Optional<Refusal>> items = action -> Optional.empty();

  /** The actions that the server was given, in their order. */
  final List<String> passed = new CopyOnWriteArrayList<>();

  final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final String target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();

  Trouble(String target) throws IOException {
    this.target = target;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets go of what was held. */
  void over() {
    bulks = body -> new Fate.Pass();
    items = action -> Optional.empty();
    end.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (!exchange.getRequestURI().getPath().endsWith("/_bulk")) {
        answer(exchange, forward(exchange, body));
        return;
      }
      requests.incrementAndGet();
      switch (bulks.apply(body)) {
        case Fate.Pass pass -> answer(exchange, bulk(exchange, body));
        case Fate.Refused refused -> answer(exchange, error(refused.refusal()));
        case Fate.Page page -> answer(exchange, new Reply(page.status(), "text/html", "<html>"));
        case Fate.CutAfter cut -> bulk(exchange, body);
        case Fate.Held held -> {
          Reply late = bulk(exchange, body);
          end.await();
          answer(exchange, late);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Reply(int status, String type, String body) {}

  /** Hands on the items that may pass, and answers for the others. */
  private Reply bulk(HttpExchange exchange, String body) throws IOException, InterruptedException {
    List<String> lines = body.lines().toList();
    StringBuilder passing = new StringBuilder();
    List<Optional<Refusal>> fates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      JsonNode action = JSON.readTree(lines.get(i)).get("index");
      Optional<Refusal> refusal = items.apply(action);
      fates.add(refusal);
      if (refusal.isEmpty()) {
        passing.append(lines.get(i)).append('\n').append(lines.get(i + 1)).append('\n');
        passed.add(action.get("_id").asText() + "@" + action.get("version").asLong());
      }
    }
    if (fates.stream().allMatch(Optional::isEmpty)) {
      return forward(exchange, body);
    }
    JsonNode real =
        passing.isEmpty()
            ? JSON.createObjectNode().set("items", JSON.createArrayNode())
            : JSON.readTree(forward(exchange, passing.toString()).body());
    ObjectNode merged = JSON.createObjectNode().put("took", 1).put("errors", true);
    ArrayNode all = merged.putArray("items");
    int next = 0;
    for (int i = 0; i < fates.size(); i++) {
      if (fates.get(i).isEmpty()) {
        all.add(real.get("items").get(next++));
      } else {
        JsonNode action = JSON.readTree(lines.get(2 * i)).get("index");
        Refusal refusal = fates.get(i).get();
        ObjectNode item = all.addObject().putObject("index");
        item.set("_index", action.get("_index"));
        item.set("_id", action.get("_id"));
        item.put("status", refusal.status());
        item.putObject("error").put("type", refusal.type()).put("reason", "in the way");
      }
    }
    return new Reply(200, type(exchange), merged.toString());
  }

  private Reply forward(HttpExchange exchange, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .version(HttpClient.Version.HTTP_1_1)
            .method(
                exchange.getRequestMethod(),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    for (String header : List.of("Content-Type", "Accept")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
          .ifPresent(value -> request.header(header, value));
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(type(exchange)),
        response.body());
  }

  private static Reply error(Refusal refusal) {
    ObjectNode body = JSON.createObjectNode().put("status", refusal.status());
    body.putObject("error").put("type", refusal.type()).put("reason", "in the way");
    return new Reply(
        refusal.status(), "application/vnd.elasticsearch+json;compatible-with=9", body.toString());
  }

  private static String type(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Accept");
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", reply.type());
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
    http.shutdownNow();
  }
}

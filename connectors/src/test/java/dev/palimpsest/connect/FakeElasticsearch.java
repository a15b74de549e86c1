package dev.palimpsest.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Answers bulk and mget as Elasticsearch does, external versions included, with faults on demand.
 */
final class FakeElasticsearch implements AutoCloseable {

  /** A document as it is stored. */
  record Stored(long version, JsonNode body) {}

  /** What goes wrong with a whole request. */
  enum Fault {
    NONE,
    DROP_BEFORE,
    DROP_AFTER,
    PROXY_502,
    OVERLOADED_503,
    TOO_MANY_429,
    TOO_LARGE_413,
    UNAUTHORIZED_401
  }

  /** What goes wrong with one item. */
  record ItemFault(int status, String type) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, Stored> documents = new ConcurrentHashMap<>();
  final AtomicInteger bulks = new AtomicInteger();
  final Set<String> aliases = ConcurrentHashMap.newKeySet();

  /** By number of the bulk request, from 1. */
  volatile IntFunction<Fault> faults = request -> Fault.NONE;

  /** By id of the item. */
  volatile Function<String, Optional<ItemFault>> itemFaults = id -> Optional.empty();

  /** More items than this are too many for one request. */
  volatile int maxItems = Integer.MAX_VALUE;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  FakeElasticsearch() throws IOException {
    aliases.addAll(List.of("memories", "memory-changelog", "episodes"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Stored document(String alias, String id) {
    return documents.get(alias + "/" + id);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/_mget")) {
      answer(exchange, 200, mget(path.split("/")[1], JSON.readTree(body)));
      return;
    }
    if (path.startsWith("/_index_template/")) {
      answer(
          exchange,
          200,
          template(path.substring("/_index_template/palimpsest-".length()).replace("*", "")));
      return;
    }
    if (path.endsWith("/_mapping")) {
      answer(exchange, 200, mapping(path.split("/")[1]));
      return;
    }
    Fault fault = faults.apply(bulks.incrementAndGet());
    if (fault == Fault.NONE && body.lines().count() / 2 > maxItems) {
      fault = Fault.TOO_LARGE_413;
    }
    switch (fault) {
      case NONE -> answer(exchange, 200, bulk(body));
      case DROP_BEFORE -> exchange.close();
      case DROP_AFTER -> {
        bulk(body);
        exchange.close();
      }
      case PROXY_502 -> answer(exchange, 502, "<html>Bad gateway</html>", "text/html");
      case OVERLOADED_503 -> answer(exchange, 503, error("unavailable_shards_exception", 503));
      case TOO_MANY_429 -> answer(exchange, 429, error("es_rejected_execution_exception", 429));
      case TOO_LARGE_413 -> answer(exchange, 413, "", "text/plain");
      case UNAUTHORIZED_401 -> answer(exchange, 401, error("security_exception", 401));
    }
  }

  private static ObjectNode template(String alias) throws IOException {
    ObjectNode response = JSON.createObjectNode();
    ObjectNode template = shipped(alias);
    template.putArray("composed_of");
    response
        .putArray("index_templates")
        .addObject()
        .put("name", "palimpsest-" + alias)
        .set("index_template", template);
    return response;
  }

  private static ObjectNode mapping(String alias) throws IOException {
    ObjectNode response = JSON.createObjectNode();
    response.putObject(alias + "-000001").set("mappings", shipped(alias).at("/template/mappings"));
    return response;
  }

  private static ObjectNode shipped(String alias) throws IOException {
    return (ObjectNode)
        JSON.readTree(Path.of("..", "infra", "elasticsearch", alias + ".json").toFile());
  }

  private ObjectNode bulk(String body) throws IOException {
    ObjectNode response = JSON.createObjectNode().put("took", 1).put("errors", true);
    ArrayNode items = response.putArray("items");
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i += 2) {
      JsonNode action = JSON.readTree(lines.get(i)).get("index");
      items.addObject().set("index", index(action, JSON.readTree(lines.get(i + 1))));
    }
    return response;
  }

  private synchronized ObjectNode index(JsonNode action, JsonNode document) {
    String alias = action.get("_index").asText();
    String id = action.get("_id").asText();
    long version = action.get("version").asLong();
    ObjectNode item = JSON.createObjectNode().put("_index", alias).put("_id", id);
    Optional<ItemFault> fault =
        aliases.contains(alias)
            ? itemFaults.apply(id)
            : Optional.of(new ItemFault(404, "index_not_found_exception"));
    Stored stored = documents.get(alias + "/" + id);
    if (fault.isEmpty() && stored != null && stored.version() >= version) {
      fault = Optional.of(new ItemFault(409, "version_conflict_engine_exception"));
    }
    if (fault.isPresent()) {
      item.put("status", fault.get().status());
      item.putObject("error").put("type", fault.get().type()).put("reason", "quotes the value");
      return item;
    }
    documents.put(alias + "/" + id, new Stored(version, document));
    return item.put("_version", version).put("result", "created").put("status", 201);
  }

  private ObjectNode mget(String alias, JsonNode request) {
    ObjectNode response = JSON.createObjectNode();
    ArrayNode docs = response.putArray("docs");
    for (JsonNode id : request.get("ids")) {
      Stored stored = documents.get(alias + "/" + id.asText());
      ObjectNode doc = docs.addObject().put("_index", alias).put("_id", id.asText());
      doc.put("found", stored != null);
      if (stored != null) {
        doc.put("_version", stored.version());
      }
    }
    return response;
  }

  private static ObjectNode error(String type, int status) {
    ObjectNode body = JSON.createObjectNode().put("status", status);
    body.putObject("error").put("type", type).put("reason", "quotes the value");
    return body;
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body) {
    answer(
        exchange, status, body.toString(), "application/vnd.elasticsearch+json;compatible-with=9");
  }

  private static void answer(HttpExchange exchange, int status, String body, String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

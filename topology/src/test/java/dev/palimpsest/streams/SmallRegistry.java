package dev.palimpsest.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A schema registry over HTTP that registers, finds and, when told to, fails. */
final class SmallRegistry implements AutoCloseable {
  static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final List<String> schemas = new ArrayList<>();
  private volatile int failure = OK;

  SmallRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers every later request with this status. */
  void fail(int status) {
    failure = status;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (failure != OK) {
      send(exchange, failure, Map.of("error_code", failure, "message", "told to fail"));
    } else if (exchange.getRequestMethod().equals("POST")) {
      String schema = JSON.readTree(body).get("schema").textValue();
      if (!schemas.contains(schema)) {
        schemas.add(schema);
      }
      send(exchange, OK, Map.of("id", schemas.indexOf(schema) + 1));
    } else {
      int id = Integer.parseInt(path[path.length - 1]);
      if (id <= schemas.size()) {
        send(exchange, OK, Map.of("schema", schemas.get(id - 1)));
      } else {
        send(exchange, NOT_FOUND, Map.of("error_code", 40_403, "message", "Schema not found"));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

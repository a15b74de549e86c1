package dev.palimpsest.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Answers {@code GET /health}: 200 when every application of the process runs, 503 otherwise, with
 * their states.
 */
public final class HealthServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Optional<HttpServer> server;
  private final StreamsProcess process;

  /** Listens where the settings say; with port 0 it answers nobody. */
  public HealthServer(Settings.Health settings, StreamsProcess process) {
    this.process = process;
    server = settings.port() == 0 ? Optional.empty() : Optional.of(listen(settings));
  }

  private HttpServer listen(Settings.Health settings) {
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    try {
      HttpServer listening = HttpServer.create(address, 0);
      listening.createContext("/health", this::answer);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UserException("cannot listen on " + address + ": set another health.port", e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    ObjectNode states = Json.MAPPER.createObjectNode();
    process.states().forEach((application, state) -> states.put(application.label(), state.name()));
    byte[] body = Json.line(states).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(process.ready() ? OK : UNAVAILABLE, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.ifPresent(listening -> listening.stop(0));
  }
}

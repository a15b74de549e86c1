package dev.palimpsest.it.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A server's REST API, answers as bytes. */
record Rest(String url) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  static final ObjectMapper JSON = new ObjectMapper();

  byte[] get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  byte[] send(String method, String path, String body) throws IOException, InterruptedException {
    return send(method, path, BodyPublishers.ofString(body), "application/json");
  }

  /** Lines of JSON, as bulk requests are. */
  byte[] lines(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(body), "application/x-ndjson");
  }

  private byte[] send(String method, String path, BodyPublisher body, String type)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, body)
            .header("Content-Type", type)
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          method
              + " "
              + request.uri().getPath()
              + ": "
              + answer.statusCode()
              + " "
              + new String(answer.body()));
    }
    return answer.body();
  }

  static JsonNode json(byte[] body) throws IOException {
    return JSON.readTree(body);
  }
}

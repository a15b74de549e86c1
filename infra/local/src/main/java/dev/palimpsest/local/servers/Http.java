package dev.palimpsest.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The two requests the stack itself sends to its servers, with the lightest client of the JDK. */
final class Http {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 5_000;

  private Http() {}

  /** The body of an answer with status 200. */
  static String get(String url) throws IOException {
    return body(open(url));
  }

  /** Sends a body and expects status 200. */
  static void put(String url, String contentType, String body) throws IOException {
    HttpURLConnection connection = open(url);
    connection.setRequestMethod("PUT");
    connection.setRequestProperty("Content-Type", contentType);
    connection.setDoOutput(true);
    connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    body(connection);
  }

  private static HttpURLConnection open(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(ANSWER_MILLIS);
    return connection;
  }

  private static String body(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException(
          "HTTP status " + connection.getResponseCode() + " from " + connection.getURL());
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

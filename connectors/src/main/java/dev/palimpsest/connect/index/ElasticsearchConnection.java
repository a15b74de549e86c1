package dev.palimpsest.connect.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.kafka.common.config.ConfigException;

/** Opens the client, with its nodes, its limits of time and its credentials. */
public final class ElasticsearchConnection {

  private ElasticsearchConnection() {}

  /** A client; nothing is connected until its first request. */
  public static ElasticsearchClient open(ElasticsearchSettings settings) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(settings.urls())
            // Retries are ours alone, or a 429 would be tried again behind our back.
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
            .setConnectionConfigCallback(
                connection ->
                    connection
                        .setConnectTimeout(settings.connectTimeoutMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout(settings.requestTimeoutMillis(), TimeUnit.MILLISECONDS))
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectionRequestTimeout(
                            settings.requestTimeoutMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(
                            settings.requestTimeoutMillis(), TimeUnit.MILLISECONDS));
    settings
        .credentials()
        .map(value -> new Header[] {new BasicHeader("Authorization", value)})
        .ifPresent(builder::setDefaultHeaders);
    settings.authority().ifPresent(file -> trust(builder, file));
    return new ElasticsearchClient(
        new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper()));
  }

  private static void trust(Rest5ClientBuilder builder, File authority) {
    try {
      builder.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(authority));
    } catch (IOException e) {
      throw new ConfigException(
          "elasticsearch.ca.file must name a readable certificate file in PEM form");
    }
  }
}

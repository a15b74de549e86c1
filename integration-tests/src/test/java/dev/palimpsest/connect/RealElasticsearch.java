package dev.palimpsest.connect;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.app.settings.SettingsReader;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.local.servers.LocalStack;
import dev.palimpsest.local.servers.LocalStackSettings;
import dev.palimpsest.local.servers.Progress;
import dev.palimpsest.local.servers.ServerName;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real server of the tests' own, to be killed, frozen and emptied. */
final class RealElasticsearch implements AutoCloseable {

  private static final Path HOME =
      Path.of(System.getProperty("palimpsest.home", "..")).toAbsolutePath().normalize();
  private static final int PAGE = 10_000;

  final ElasticsearchClient client;
  private final LocalStack stack;

  /** A document with what changes whenever it is written. */
  record Stored(long version, long sequence, JsonNode source) {}

  RealElasticsearch() throws IOException {
    Path target = Files.createDirectories(HOME.resolve("integration-tests/target"));
    stack =
        LocalStack.start(
            LocalStackSettings.of(HOME, Files.createTempDirectory(target, "sink-"))
                .withServers(EnumSet.of(ServerName.ELASTICSEARCH))
                .withHeap(ServerName.ELASTICSEARCH, 1024),
            Progress.silent());
    Settings settings =
        SettingsReader.read(Optional.empty(), Map.of("PALIMPSEST_ELASTICSEARCH_URL", url()));
    client = Connections.elasticsearch(settings.elasticsearch());
  }

  String url() {
    return stack.elasticsearchUrl();
  }

  ChildProcess process() {
    return stack.server(ServerName.ELASTICSEARCH);
  }

  /** Empty indices, as an operator makes them. */
  void reset() throws IOException {
    for (Index index : Index.values()) {
      // By name: the server refuses to delete by a pattern.
      List<String> names =
          List.copyOf(
              client.indices().get(get -> get.index(index.alias() + "-*")).indices().keySet());
      if (!names.isEmpty()) {
        client.indices().delete(delete -> delete.index(names));
      }
      new IndexAdmin(client).apply(index);
    }
  }

  long count(Index index) throws IOException {
    client.indices().refresh(refresh -> refresh.index(index.alias()));
    return client.count(count -> count.index(index.alias())).count();
  }

  /** Version of a document, as it is without a refresh; 0 where there is none. */
  long version(Index index, String id) throws IOException {
    Long version = client.get(get -> get.index(index.alias()).id(id), JsonNode.class).version();
    return version == null ? 0 : version;
  }

  JsonNode source(Index index, String id) throws IOException {
    return client.get(get -> get.index(index.alias()).id(id), JsonNode.class).source();
  }

  /** At most one page of documents, by id. */
  Map<String, Stored> documents(Index index) throws IOException {
    client.indices().refresh(refresh -> refresh.index(index.alias()));
    Map<String, Stored> documents = new HashMap<>();
    client
        .search(
            search ->
                search
                    .index(index.alias())
                    .size(PAGE)
                    .version(true)
                    .seqNoPrimaryTerm(true)
                    .sort(sort -> sort.field(field -> field.field("_doc").order(SortOrder.Asc))),
            JsonNode.class)
        .hits()
        .hits()
        .forEach(
            hit -> documents.put(hit.id(), new Stored(hit.version(), hit.seqNo(), hit.source())));
    return documents;
  }

  /** The highest sequence number: grows with every write, and with nothing else. */
  long writes(Index index) throws IOException {
    return client
        .indices()
        .stats(stats -> stats.index(index.alias()))
        .all()
        .primaries()
        .indexing()
        .indexTotal();
  }

  @Override
  public void close() throws IOException {
    try (stack) {
      client.close();
    }
  }
}

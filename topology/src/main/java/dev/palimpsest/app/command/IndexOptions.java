package dev.palimpsest.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.retrieve.Index;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands on one index have in common: which one, where it is, and how to answer. */
public final class IndexOptions {
  @Option(
      names = "--index",
      defaultValue = "memories",
      paramLabel = "INDEX",
      description = "memories, episodes or changelog (default ${DEFAULT-VALUE}).")
  private Index index;

  @Option(
      names = "--output",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Mixin private SettingsOption settings;

  /** Work with Elasticsearch. */
  @FunctionalInterface
  interface Work<T> {
    T with(Settings settings, ElasticsearchClient client) throws IOException;
  }

  Index index() {
    return index;
  }

  OutputFormat output() {
    return output;
  }

  /** Does the work. */
  <T> T with(Work<T> work) {
    return with(settings, work);
  }

  /**
   * Does the work.
   *
   * @throws UserException if Elasticsearch does not answer, or refuses
   */
  static <T> T with(SettingsOption option, Work<T> work) {
    Settings read = option.read();
    try (var client = Connections.elasticsearch(read.elasticsearch())) {
      return work.with(read, client);
    } catch (ElasticsearchException e) {
      throw new UserException(
          "Elasticsearch refuses ("
              + e.status()
              + " "
              + e.error().type()
              + "): check elasticsearch.apiKeyFile, and the indices with `palimpsest index apply`",
          e);
    } catch (IOException e) {
      throw new UserException(
          "Elasticsearch does not answer at "
              + read.elasticsearch().url()
              + ": check elasticsearch.url, and that it is up",
          e);
    } finally {
      Terminal.clearProgress();
    }
  }
}

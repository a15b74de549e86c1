package dev.palimpsest.local.elasticsearch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** The main class of the Elasticsearch process: one node, from {@code key=value} arguments. */
public final class ElasticsearchServer {

  private static final long STOP_SECONDS = 20;

  private ElasticsearchServer() {}

  /**
   * Starts the node and stays until the JVM is asked to stop.
   *
   * @param args node settings as {@code key=value}; {@code path.home} is required
   */
  public static void main(String[] args) throws Exception {
    Settings settings = settings(args);
    // Before anything else touches a logger, or the server refuses to start.
    LogConfigurator.registerErrorListener();
    LogConfigurator.configureESLogging();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings,
            Map.of(),
            Path.of(settings.get("path.home"), "config"),
            () -> "palimpsest-local");
    LogConfigurator.configure(environment, true);
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            Set.of(),
            Map.of(),
            false);
    Node node = new Node(environment, plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop-node"));
    node.start();
    // The node has daemon threads only.
    new CountDownLatch(1).await();
  }

  private static Settings settings(String[] args) {
    Settings.Builder builder = Settings.builder();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("Expected key=value, got " + arg);
      }
      builder.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    return builder.build();
  }

  private static void stop(Node node) {
    try {
      node.prepareForClose();
      node.close();
      node.awaitClose(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}

package dev.palimpsest.local.servers;

import java.nio.file.Path;

/**
 * One Elasticsearch node without security, scripts and ingest, which its public jars do not have.
 */
record ElasticsearchProcess() implements Server {

  private static final String MAIN = "dev.palimpsest.local.elasticsearch.ElasticsearchServer";

  @Override
  public ProcessSpec spec(Site site) {
    Path home = site.installation().elasticsearchHome();
    Path folder = site.folder(ServerName.ELASTICSEARCH);
    return site.spec(
        ServerName.ELASTICSEARCH,
        site.java(ServerName.ELASTICSEARCH, MAIN, home.resolve("lib").resolve("*"))
            .withOptions(
                "-Xms" + site.settings().heap(ServerName.ELASTICSEARCH) + "m",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false")
            .withOptions(unsafe())
            .withArguments(
                "path.home=" + home,
                "path.data=" + folder.resolve("data"),
                "path.logs=" + folder.resolve("logs"),
                "cluster.name=palimpsest-local",
                "node.name=local",
                "discovery.type=single-node",
                "network.host=127.0.0.1",
                "http.port=" + site.port(Port.ELASTICSEARCH),
                "transport.port=" + site.port(Port.ELASTICSEARCH_TRANSPORT),
                // A nearly full disk of a developer is no reason to lock the indices.
                "cluster.routing.allocation.disk.threshold_enabled=false",
                "action.auto_create_index=false"));
  }

  /** The option exists since 23, where the default is to warn. */
  private static String[] unsafe() {
    return Runtime.version().feature() < 23
        ? new String[0]
        : new String[] {"--sun-misc-unsafe-memory-access=allow"};
  }
}

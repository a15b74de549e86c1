package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A group of one Connect worker, with exactly-once for its sources. */
record ConnectProcess() implements Server {

  private static final String MAIN = "org.apache.kafka.connect.cli.ConnectDistributed";

  @Override
  public void prepare(Site site) throws IOException {
    Files.createDirectories(site.folder(ServerName.CONNECT));
    Files.writeString(config(site), properties(site));
  }

  @Override
  public ProcessSpec spec(Site site) {
    return site.spec(
        ServerName.CONNECT,
        site.java(ServerName.CONNECT, MAIN, site.installation().kafkaLibraries().resolve("*"))
            .withOptions(
                "-XX:+UseSerialGC",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.palimpsest.schema",
                ServerLog.OPTION)
            .withArguments(config(site).toString()));
  }

  private static Path config(Site site) {
    return site.folder(ServerName.CONNECT).resolve("worker.properties");
  }

  private static String properties(Site site) {
    String plugins =
        site.settings().pluginPath().stream()
            .filter(Files::isDirectory)
            .map(Path::toString)
            .collect(Collectors.joining(","));
    return """
        bootstrap.servers=%1$s
        group.id=palimpsest-connect
        listeners=http://%2$s
        rest.advertised.host.name=127.0.0.1
        config.storage.topic=palimpsest-connect-configs
        config.storage.replication.factor=1
        offset.storage.topic=palimpsest-connect-offsets
        offset.storage.replication.factor=1
        offset.storage.partitions=5
        status.storage.topic=palimpsest-connect-status
        status.storage.replication.factor=1
        status.storage.partitions=1
        key.converter=org.apache.kafka.connect.converters.ByteArrayConverter
        value.converter=org.apache.kafka.connect.converters.ByteArrayConverter
        exactly.once.source.support=enabled
        connector.client.config.override.policy=All
        scheduled.rebalance.max.delay.ms=0
        session.timeout.ms=6000
        heartbeat.interval.ms=2000
        plugin.discovery=service_load
        %3$s
        """
        .formatted(
            site.url(ServerName.KAFKA),
            site.address(Port.CONNECT),
            plugins.isEmpty() ? "" : "plugin.path=" + plugins);
  }
}

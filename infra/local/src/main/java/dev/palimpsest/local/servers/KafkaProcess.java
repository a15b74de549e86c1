package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/** One Kafka node that is broker and controller. */
record KafkaProcess() implements Server {

  /** Halves the CPU of a start; a load test sets level 4 again. */
  private static final String JIT = "-XX:TieredStopAtLevel=1";

  private static final long FORMAT_SECONDS = 60;

  @Override
  public void prepare(Site site) throws IOException {
    Path folder = site.folder(ServerName.KAFKA);
    Files.createDirectories(folder);
    Files.writeString(config(site), properties(site));
    if (!Files.exists(folder.resolve("log/meta.properties"))) {
      format(site);
    }
  }

  @Override
  public ProcessSpec spec(Site site) {
    return site.spec(
        ServerName.KAFKA,
        withOptions(site.java(ServerName.KAFKA, "kafka.Kafka", libraries(site)))
            .withArguments(config(site).toString()));
  }

  private static JavaCommand withOptions(JavaCommand plain) {
    return plain.withOptions("-XX:+UseSerialGC", JIT, ServerLog.OPTION);
  }

  private static Path libraries(Site site) {
    return site.installation().kafkaLibraries().resolve("*");
  }

  private static Path config(Site site) {
    return site.folder(ServerName.KAFKA).resolve("server.properties");
  }

  private static String properties(Site site) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%2$s
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
        advertised.listeners=PLAINTEXT://%1$s
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        group.initial.rebalance.delay.ms=0
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=5
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=5
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        """
        .formatted(
            site.address(Port.KAFKA),
            site.address(Port.KAFKA_CONTROLLER),
            site.folder(ServerName.KAFKA).resolve("log"));
  }

  private static void format(Site site) throws IOException {
    Path log = site.settings().data().resolve("logs/kafka.log");
    Process format =
        new ProcessBuilder(
                withOptions(site.java("kafka.tools.StorageTool").withClassPath(libraries(site)))
                    .withArguments("format", "--ignore-formatted")
                    .withArguments("-t", Uuid.randomUuid().toString())
                    .withArguments("-c", config(site).toString())
                    .words())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (!format.waitFor(FORMAT_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
        throw new LocalStackException("The folder of Kafka could not be formatted: see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("The start of kafka was interrupted.", e);
    } finally {
      format.destroyForcibly();
    }
  }
}

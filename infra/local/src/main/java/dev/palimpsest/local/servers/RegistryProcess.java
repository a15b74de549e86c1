package dev.palimpsest.local.servers;

import java.io.IOException;

/** The Apicurio registry, which keeps its schemas in Kafka and speaks Confluent's API. */
record RegistryProcess() implements Server {

  private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  @Override
  public ProcessSpec spec(Site site) {
    return site.spec(
        ServerName.REGISTRY,
        site.java(ServerName.REGISTRY, MAIN, site.installation().registryJar())
            .withOptions(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + site.port(Port.REGISTRY),
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + site.port(Port.REGISTRY_MANAGEMENT),
                "-Dquarkus.http.access-log.enabled=false",
                "-Dquarkus.log.category.\"org.apache.kafka\".level=WARN",
                "-Dquarkus.log.console.format=%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %c{2.} - %s%e%n",
                "-Dapicurio.storage.kind=kafkasql",
                // It polls twice to the end of this time before it listens; 5 s unless told.
                "-Dapicurio.kafkasql.consumer.poll.timeout=1000",
                "-Dapicurio.kafkasql.bootstrap.servers=" + site.url(ServerName.KAFKA)));
  }

  @Override
  public void complete(Site site) throws IOException {
    Http.put(
        site.url(ServerName.REGISTRY) + "/config",
        "application/vnd.schemaregistry.v1+json",
        "{\"compatibility\":\"FULL_TRANSITIVE\"}");
  }
}

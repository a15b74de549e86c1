package dev.palimpsest.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a local stack consists of and where it lives.
 *
 * @param home the project root, under which Maven has laid out the servers
 * @param data the folder of everything the stack writes; kept between starts
 * @param servers the servers to start; those they need are added
 * @param lifetime whether the servers end with this process
 * @param heapMegabytes largest heaps that differ from the servers' own
 * @param jvmOptions more options for the JVM of a server; they win over its own
 * @param fixedPorts ports that must be exactly these; the others are picked and remembered
 * @param pluginPath folders of Connect plugins; those that do not exist are left out
 * @param readyWithin how long one server may take until it answers
 */
public record LocalStackSettings(
    Path home,
    Path data,
    Set<ServerName> servers,
    Lifetime lifetime,
    Map<ServerName, Integer> heapMegabytes,
    Map<ServerName, List<String>> jvmOptions,
    Map<Port, Integer> fixedPorts,
    List<Path> pluginPath,
    Duration readyWithin) {

  public LocalStackSettings {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    servers = Set.copyOf(ServerName.withNeeds(servers));
    heapMegabytes = Map.copyOf(heapMegabytes);
    jvmOptions = Map.copyOf(jvmOptions);
    fixedPorts = Map.copyOf(fixedPorts);
    pluginPath = List.copyOf(pluginPath);
  }

  /** All servers, attached, on ports of their own choice. */
  public static LocalStackSettings of(Path home, Path data) {
    return new LocalStackSettings(
        home,
        data,
        EnumSet.allOf(ServerName.class),
        Lifetime.ATTACHED,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(
            home.resolve("connectors/target/plugin"),
            home.resolve("infra/local/debezium/target/plugin")),
        Duration.ofSeconds(120));
  }

  public LocalStackSettings withServers(Set<ServerName> wanted) {
    return new LocalStackSettings(
        home,
        data,
        wanted,
        lifetime,
        heapMegabytes,
        jvmOptions,
        fixedPorts,
        pluginPath,
        readyWithin);
  }

  public LocalStackSettings withLifetime(Lifetime wanted) {
    return new LocalStackSettings(
        home,
        data,
        servers,
        wanted,
        heapMegabytes,
        jvmOptions,
        fixedPorts,
        pluginPath,
        readyWithin);
  }

  public LocalStackSettings withHeap(ServerName server, int megabytes) {
    Map<ServerName, Integer> heaps = new EnumMap<>(ServerName.class);
    heaps.putAll(heapMegabytes);
    heaps.put(server, megabytes);
    return new LocalStackSettings(
        home, data, servers, lifetime, heaps, jvmOptions, fixedPorts, pluginPath, readyWithin);
  }

  public LocalStackSettings withJvmOptions(ServerName server, List<String> options) {
    Map<ServerName, List<String>> all = new EnumMap<>(ServerName.class);
    all.putAll(jvmOptions);
    all.put(server, List.copyOf(options));
    return new LocalStackSettings(
        home, data, servers, lifetime, heapMegabytes, all, fixedPorts, pluginPath, readyWithin);
  }

  public LocalStackSettings withPort(Port port, int number) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    ports.putAll(fixedPorts);
    ports.put(port, number);
    return new LocalStackSettings(
        home, data, servers, lifetime, heapMegabytes, jvmOptions, ports, pluginPath, readyWithin);
  }

  public LocalStackSettings withPluginPath(List<Path> folders) {
    return new LocalStackSettings(
        home, data, servers, lifetime, heapMegabytes, jvmOptions, fixedPorts, folders, readyWithin);
  }

  public LocalStackSettings withReadyWithin(Duration limit) {
    return new LocalStackSettings(
        home, data, servers, lifetime, heapMegabytes, jvmOptions, fixedPorts, pluginPath, limit);
  }

  int heap(ServerName server) {
    return heapMegabytes.getOrDefault(server, server.defaultHeapMegabytes());
  }
}

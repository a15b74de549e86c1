package dev.palimpsest.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What every server of one stack is built from: settings, files, ports. */
record Site(LocalStackSettings settings, Installation installation, Map<Port, Integer> ports) {

  int port(Port port) {
    return ports.get(port);
  }

  String address(Port port) {
    return "127.0.0.1:" + port(port);
  }

  /** The folder of one server's own files. */
  Path folder(ServerName server) {
    return settings.data().resolve(server.label());
  }

  /** How clients reach a server. */
  String url(ServerName server) {
    return switch (server) {
      case POSTGRES -> "jdbc:postgresql://" + address(Port.POSTGRES) + "/postgres?user=postgres";
      case KAFKA -> address(Port.KAFKA);
      case ELASTICSEARCH -> "http://" + address(Port.ELASTICSEARCH);
      case REGISTRY -> "http://" + address(Port.REGISTRY) + "/apis/ccompat/v7";
      case CONNECT -> "http://" + address(Port.CONNECT);
    };
  }

  /** A child JVM that lives as long as the settings say. */
  JavaCommand java(String mainClass) {
    long parent =
        switch (settings.lifetime()) {
          case ATTACHED -> ProcessHandle.current().pid();
          case DETACHED -> 0;
        };
    return new JavaCommand(
        parent, List.of(), List.of(installation.childJar()), mainClass, List.of());
  }

  /** The JVM of a server: its heap, its jars, and a class archive of them. */
  JavaCommand java(ServerName server, String mainClass, Path libraries) {
    JavaCommand command = java(mainClass).withHeap(settings.heap(server)).withClassPath(libraries);
    return command.withOptions(
        ClassArchive.options(installation.classArchives(), server, command.classPath()));
  }

  /** The process of a server; the JVM options of the settings come last and win. */
  ProcessSpec spec(ServerName server, JavaCommand command) {
    List<String> options = settings.jvmOptions().getOrDefault(server, List.of());
    return new ProcessSpec(
        server.label(),
        command.withOptions(options.toArray(String[]::new)).words(),
        Map.of(),
        folder(server),
        url(server),
        ReadyCheck.of(server, url(server)),
        settings.readyWithin());
  }
}

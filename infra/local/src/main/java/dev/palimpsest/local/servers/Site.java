package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.Files;
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

  /** The JVM of a server: its heap, and a class archive that makes the next start faster. */
  JavaCommand java(ServerName server, String mainClass) {
    return java(mainClass)
        .withHeap(settings.heap(server))
        .withOptions(classArchive(installation.classArchives(), server));
  }

  /** None where it cannot be written: the JVM would end with an error after all its work. */
  private static String[] classArchive(Path folder, ServerName server) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return new String[0];
    }
    if (!Files.isWritable(folder)) {
      return new String[0];
    }
    return new String[] {
      "-XX:+AutoCreateSharedArchive",
      "-XX:SharedArchiveFile=" + folder.resolve(server.label() + ".jsa"),
      // An outdated archive is no error: it is replaced.
      "-Xlog:disable"
    };
  }

  ProcessSpec spec(ServerName server, JavaCommand command) {
    return new ProcessSpec(
        server.label(),
        command.words(),
        Map.of(),
        folder(server),
        url(server),
        ReadyCheck.of(server, url(server)),
        settings.readyWithin());
  }
}

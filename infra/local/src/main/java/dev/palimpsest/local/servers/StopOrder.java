package dev.palimpsest.local.servers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stops what uses a server before that server. */
final class StopOrder {

  private static final List<ServerName> ORDER =
      List.of(
          ServerName.CONNECT,
          ServerName.ELASTICSEARCH,
          ServerName.REGISTRY,
          ServerName.KAFKA,
          ServerName.POSTGRES);

  private StopOrder() {}

  /** Other processes first, the latest of them first of all; then the servers. */
  static <T> List<T> of(List<T> started, Function<T, String> name) {
    List<T> stopping = new ArrayList<>(started);
    Collections.reverse(stopping);
    stopping.sort(Comparator.comparingInt(process -> rank(name.apply(process))));
    return stopping;
  }

  private static int rank(String name) {
    return server(name).map(ORDER::indexOf).orElse(-1);
  }

  /** The server of this name, if it is one. */
  static Optional<ServerName> server(String name) {
    return Stream.of(ServerName.values()).filter(server -> server.label().equals(name)).findFirst();
  }
}

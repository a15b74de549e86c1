package dev.palimpsest.local.servers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The servers a local stack consists of, in the order in which they start. */
public enum ServerName {
  /** Needs a heap only when it unpacks its binaries, once. */
  POSTGRES(192),
  KAFKA(512),
  ELASTICSEARCH(512),
  REGISTRY(384),
  CONNECT(512);

  private final int heapMegabytes;

  ServerName(int heapMegabytes) {
    this.heapMegabytes = heapMegabytes;
  }

  /** The name in progress lines, log files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The largest heap of this server's JVM, unless the settings say otherwise. */
  public int defaultHeapMegabytes() {
    return heapMegabytes;
  }

  /** The servers that must answer before this one starts. */
  public Set<ServerName> needs() {
    return switch (this) {
      case POSTGRES, KAFKA, ELASTICSEARCH -> Set.of();
      case REGISTRY, CONNECT -> Set.of(KAFKA);
    };
  }

  /** The wanted servers together with those they need. */
  static Set<ServerName> withNeeds(Set<ServerName> wanted) {
    Set<ServerName> all = EnumSet.noneOf(ServerName.class);
    for (ServerName server : wanted) {
      all.add(server);
      all.addAll(server.needs());
    }
    return all;
  }
}

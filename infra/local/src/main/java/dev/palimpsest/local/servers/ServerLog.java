package dev.palimpsest.local.servers;

/** Where the servers that log through Logback find their configuration: in the child jar. */
final class ServerLog {

  static final String OPTION =
      "-Dlogback.configurationFile=dev/palimpsest/local/servers/server-logback.xml";

  private ServerLog() {}
}

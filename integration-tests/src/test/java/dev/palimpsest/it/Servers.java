package dev.palimpsest.it;

import dev.palimpsest.local.pipeline.Endpoints;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.local.servers.JavaCommand;
import dev.palimpsest.local.servers.ProcessSpec;
import java.nio.file.Path;

/** The servers that a test runs against: as child processes or as containers. */
interface Servers extends AutoCloseable {
  /** Where this process finds them. */
  Endpoints endpoints();

  /** Where the Connect worker finds them. */
  Endpoints seenByConnect();

  /** JDBC address of the database, for this process. */
  String postgresUrl();

  /** JDBC address of the database, for the Connect worker. */
  String postgresSeenByConnect();

  /** A folder for logs and state. */
  Path data();

  /** The command of a child JVM that ends with this one. */
  JavaCommand java(String mainClass);

  /** Starts an application beside them. */
  ChildProcess run(ProcessSpec spec);

  /** Takes Elasticsearch away. */
  void loseElasticsearch();

  /** Brings it back, with its data, and returns when it answers. */
  void bringElasticsearchBack();

  /** Kills the Connect worker outright. */
  void killConnect();

  /** Starts it again, and returns when it answers. */
  void restartConnect();

  @Override
  void close();
}

package dev.palimpsest.it;

import dev.palimpsest.local.pipeline.Endpoints;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.local.servers.JavaCommand;
import dev.palimpsest.local.servers.LocalStack;
import dev.palimpsest.local.servers.LocalStackSettings;
import dev.palimpsest.local.servers.ProcessSpec;
import dev.palimpsest.local.servers.Progress;
import dev.palimpsest.local.servers.ServerName;
import java.nio.file.Path;

/** Real servers as child processes of the test. */
final class EmbeddedServers implements Servers {
  private final LocalStack stack;
  private final Path data;

  EmbeddedServers(Path home, Path data) {
    this.data = data;
    stack = LocalStack.start(LocalStackSettings.of(home, data), Progress.silent());
  }

  @Override
  public Endpoints endpoints() {
    return Endpoints.of(stack);
  }

  @Override
  public Endpoints seenByConnect() {
    return endpoints();
  }

  @Override
  public String postgresUrl() {
    return stack.postgresUrl();
  }

  @Override
  public String postgresSeenByConnect() {
    return postgresUrl();
  }

  @Override
  public Path data() {
    return data;
  }

  @Override
  public JavaCommand java(String mainClass) {
    return stack.java(mainClass);
  }

  @Override
  public ChildProcess run(ProcessSpec spec) {
    return stack.run(spec);
  }

  @Override
  public void loseElasticsearch() {
    stack.server(ServerName.ELASTICSEARCH).kill();
  }

  @Override
  public void bringElasticsearchBack() {
    stack.server(ServerName.ELASTICSEARCH).restart();
  }

  @Override
  public void killConnect() {
    stack.server(ServerName.CONNECT).kill();
  }

  @Override
  public void restartConnect() {
    stack.server(ServerName.CONNECT).restart();
  }

  @Override
  public void close() {
    stack.close();
  }
}

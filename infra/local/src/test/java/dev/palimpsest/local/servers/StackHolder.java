package dev.palimpsest.local.servers;

import java.nio.file.Path;
import java.util.EnumSet;

/** A parent main for tests: starts an attached stack and holds it until it is killed. */
public final class StackHolder {

  private StackHolder() {}

  public static void main(String[] args) throws Exception {
    LocalStackSettings settings =
        LocalStackSettings.of(Path.of(args[0]), Path.of(args[1]))
            .withServers(EnumSet.of(ServerName.POSTGRES, ServerName.KAFKA));
    LocalStack.start(settings, Progress.silent());
    System.out.println("holding");
    Thread.currentThread().join();
  }
}

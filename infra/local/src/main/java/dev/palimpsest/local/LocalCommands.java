package dev.palimpsest.local;

import dev.palimpsest.app.CommandProvider;
import dev.palimpsest.local.demo.DemoCommand;
import java.util.List;

/** The commands that need the servers of this machine. */
public final class LocalCommands implements CommandProvider {

  /** New instances of {@code demo}, {@code up}, {@code down}, {@code status}, {@code logs}. */
  @Override
  public List<Object> commands() {
    return List.of(
        new DemoCommand(),
        new UpCommand(),
        new DownCommand(),
        new StatusCommand(),
        new LogsCommand());
  }
}

package dev.palimpsest.local;

import java.util.List;

/** The subcommands that manage the local stack, for the main command line to add. */
public final class LocalCommands {

  /**
   * New instances of the picocli commands {@code up}, {@code down}, {@code status}, {@code logs}.
   */
  public List<Object> commands() {
    return List.of(new UpCommand(), new DownCommand(), new StatusCommand(), new LogsCommand());
  }
}

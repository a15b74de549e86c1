package dev.palimpsest.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All that is needed to run one process of a stack, as often as one likes.
 *
 * @param name its name in messages, the run file and the name of its log
 * @param command the words of its command line
 * @param environment variables added to those of this process
 * @param folder where it runs
 * @param url how clients reach it; empty if they do not
 * @param ready tells whether it answers
 * @param readyWithin how long that may take
 */
public record ProcessSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    String url,
    ReadyCheck ready,
    Duration readyWithin) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}

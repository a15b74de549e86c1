package dev.palimpsest.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which stack a command means. */
public final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the stack's data, logs and run file. Default: .palimpsest in the project root.")
  private Path data;

  /** The folder, absolute. */
  public Path folder() {
    return (data == null ? home().resolve(".palimpsest") : data).toAbsolutePath().normalize();
  }

  /** The project root: system property {@code palimpsest.home}, else the current folder. */
  public static Path home() {
    return Path.of(System.getProperty("palimpsest.home", "")).toAbsolutePath().normalize();
  }
}

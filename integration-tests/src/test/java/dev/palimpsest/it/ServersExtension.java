package dev.palimpsest.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one pipeline of the run: started by the first that asks, stopped when the run
 * ends.
 */
final class ServersExtension implements ParameterResolver {
  private static final Path HOME =
      Path.of(System.getProperty("palimpsest.home", "..")).toAbsolutePath().normalize();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningPipeline.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(RunningPipeline.class, type -> start(), RunningPipeline.class);
  }

  private static RunningPipeline start() {
    try {
      Path folder = Files.createDirectories(HOME.resolve("integration-tests/target"));
      Path data = Files.createTempDirectory(folder, "stack-");
      return new RunningPipeline(servers(data), HOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No mode is ever guessed: containers without an engine fail. */
  private static Servers servers(Path data) {
    String mode = System.getProperty("it.mode", "embedded");
    return switch (mode) {
      case "embedded" -> new EmbeddedServers(HOME, data);
      case "containers" -> new ContainerServers(HOME, data);
      default ->
          throw new IllegalArgumentException("it.mode is embedded or containers, not " + mode);
    };
  }
}

package dev.palimpsest.app;

import java.util.List;

/** Adds commands to the command line; found by {@link java.util.ServiceLoader}. */
public interface CommandProvider {
  /** Picocli commands. */
  List<Object> commands();
}

package dev.palimpsest.connect;

import java.util.Optional;

/** The version that the worker shows, from the manifest of the jar. */
public final class PluginVersion {

  private PluginVersion() {}

  /** The version, or {@code unknown} outside of a jar. */
  public static String get() {
    return Optional.ofNullable(PluginVersion.class.getPackage().getImplementationVersion())
        .orElse("unknown");
  }
}

package dev.palimpsest.local.servers;

import java.time.Duration;

/** Hears what happens to the processes of a stack; called from several threads. */
public interface Progress {

  /** A process is being started. */
  default void starting(String name) {}

  /** A process answers. */
  default void ready(String name, Duration took) {}

  /** A process is being stopped. */
  default void stopping(String name) {}

  /** A process ended although nobody asked it to; {@code message} names its log. */
  default void died(String name, String message) {}

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {};
  }
}

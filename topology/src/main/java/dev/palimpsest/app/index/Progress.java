package dev.palimpsest.app.index;

/** Is told how far long work is; called often, and from one thread. */
@FunctionalInterface
public interface Progress {
  void at(String what, long done, long total);
}

package dev.palimpsest.connect.retry;

/**
 * A call that may be repeated without harm.
 *
 * @param <T> what it gives
 * @param <E> what no repetition would change
 */
@FunctionalInterface
public interface Attempt<T, E extends Exception> {

  /** Makes the call once. */
  T run() throws BrokenDependency, InterruptedException, E;
}

package dev.palimpsest.connect.retry;

import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling up to a limit, half of it by chance, so that many
 * tasks do not come back at the same moment.
 *
 * @param firstMillis wait after the first failure, at most
 * @param maxMillis the longest wait
 */
public record Backoff(long firstMillis, long maxMillis, RandomGenerator random) {

  private static final int MAX_DOUBLINGS = 30;

  /**
   * The wait in milliseconds.
   *
   * @param failures how many tries failed before, from 0
   */
  public long delay(int failures) {
    int doublings = Math.min(failures, MAX_DOUBLINGS);
    long full = Math.min(maxMillis, firstMillis << doublings);
    return full / 2 + random.nextLong(full / 2 + 1);
  }
}

package dev.palimpsest.connect.source;

import java.time.Duration;
import java.time.Instant;

/**
 * Numbers the revisions of a turn by the steps of its row, so that snapshot, log and replay give
 * the same number: step n stands as revision 2n - 1 and is deleted as revision 2n. A deletion
 * therefore comes after the text that it takes back, also where the row keeps its version.
 */
final class Revision {

  static final long FIRST_STEP = 1;

  private static final long MOST_STEPS = 1L << 30;
  private static final long FINE_MILLIS = 1L << 29;
  private static final long MILLIS_PER_SECOND = 1_000;

  private Revision() {}

  /**
   * The revision of a row that stands.
   *
   * @param step from 1
   */
  static int standing(long step) {
    return Math.toIntExact(2 * Math.min(step, MOST_STEPS) - 1);
  }

  /**
   * The revision of a row that is deleted.
   *
   * @param step from 1, the row's last
   */
  static int deleted(long step) {
    return Math.toIntExact(2 * Math.min(step, MOST_STEPS - 1));
  }

  /**
   * The step of a row that has no version but times: 1 until it changes, then one more for each
   * millisecond that passed since it was created, and from the seventh day on, for each second. An
   * int holds 17 years of that.
   */
  static long step(Instant created, Instant changed) {
    long millis = Math.max(0, Duration.between(created, changed).toMillis());
    return FIRST_STEP
        + (millis <= FINE_MILLIS
            ? millis
            : FINE_MILLIS + (millis - FINE_MILLIS) / MILLIS_PER_SECOND);
  }
}

package dev.palimpsest.connect.retry;

import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a call until its server answers: without limit where the server is away, because a good
 * record must outlast an outage; a few times where it denies access, because nobody waits for that.
 */
public final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final int DENIALS = 5;

  private final Backoff backoff;
  private final Runnable onRetry;

  /** Patience with the given waits. */
  public Patience(Backoff backoff) {
    this(backoff, () -> {});
  }

  /**
   * Patience with the given waits.
   *
   * @param onRetry called before each wait
   */
  public Patience(Backoff backoff, Runnable onRetry) {
    this.backoff = backoff;
    this.onRetry = onRetry;
  }

  /**
   * The result of the first call that gets an answer.
   *
   * @throws E what the call throws for any other reason
   * @throws InterruptedException if the task stops meanwhile
   * @throws ConnectException if access is denied again and again
   */
  public <T, E extends Exception> T until(Attempt<T, E> attempt) throws E, InterruptedException {
    int denials = 0;
    for (int failures = 0; ; failures++) {
      try {
        return attempt.run();
      } catch (BrokenDependency broken) {
        if (broken.denied() && ++denials == DENIALS) {
          throw new ConnectException(
              broken.dependency()
                  + " denies access ("
                  + broken.code()
                  + "); check the credentials and permissions in the connector's configuration, then restart the task");
        }
        pause(failures, broken.getMessage());
      }
    }
  }

  /**
   * Waits before another try.
   *
   * @param failures how many tries failed before, from 0
   * @param why server and code, for the log
   */
  public void pause(int failures, String why) throws InterruptedException {
    onRetry.run();
    long delay = backoff.delay(failures);
    LOG.warn("{}; try {} in {} ms", why, failures + 2, delay);
    Thread.sleep(delay);
  }
}

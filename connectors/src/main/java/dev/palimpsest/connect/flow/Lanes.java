package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.document.IndexedTopic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lanes of one task: as many as requests may be in flight. */
final class Lanes implements AutoCloseable {

  private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(3);

  private final List<Lane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * Opens lanes and starts their threads.
   *
   * @param newLane makes a lane that tells its failure to the given listener
   */
  Lanes(int count, String name, Function<Consumer<Throwable>, Lane> newLane) {
    for (int i = 0; i < count; i++) {
      Lane lane = newLane.apply(cause -> failure.compareAndSet(null, cause));
      Thread thread = new Thread(lane, name + "-lane-" + i);
      thread.setDaemon(true);
      lanes.add(lane);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  /** Hands a delivery to the lane of its document; never blocks. */
  void add(Delivery delivery) {
    lanes.get(Math.floorMod(hash(delivery), lanes.size())).add(delivery);
  }

  /** Why a lane ended, where one did. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Stops all lanes, wherever they wait; what is not settled is delivered again later. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
    try {
      for (Thread thread : threads) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        thread.join(Math.max(1, left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The key decides, and with it the document: every id follows from its record's key. */
  private static int hash(Delivery delivery) {
    IndexedTopic topic = delivery.topic();
    return 31 * topic.ordinal() + delivery.key().map(Arrays::hashCode).orElse(0);
  }
}

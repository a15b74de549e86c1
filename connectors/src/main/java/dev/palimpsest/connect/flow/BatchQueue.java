package dev.palimpsest.connect.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Turns single deliveries into batches. It never blocks who puts in: the backlog bounds it, by
 * pausing the partitions.
 */
final class BatchQueue {

  private final BlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
  private final FlowSettings settings;

  BatchQueue(FlowSettings settings) {
    this.settings = settings;
  }

  void add(Delivery delivery) {
    queue.add(delivery);
  }

  /**
   * The next batch, at least one delivery; waits for the first, then as long as may be lingered.
   */
  List<Delivery> next() throws InterruptedException {
    List<Delivery> batch = new ArrayList<>();
    long bytes = 0;
    Delivery delivery = queue.take();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings.lingerMillis());
    while (delivery != null) {
      batch.add(delivery);
      bytes += delivery.bytes();
      boolean full = batch.size() >= settings.batchDocuments() || bytes >= settings.batchBytes();
      delivery = full ? null : queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return batch;
  }
}

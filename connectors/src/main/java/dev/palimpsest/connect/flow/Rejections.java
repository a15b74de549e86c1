package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.deadletter.DeadLetters;
import dev.palimpsest.connect.rejection.Rejection;
import dev.palimpsest.connect.retry.Patience;

/** Settles a delivery through a dead letter; waits while the brokers are away. */
final class Rejections {

  private final DeadLetters letters;
  private final Patience patience;
  private final SinkMetrics metrics;

  Rejections(DeadLetters letters, Patience patience, SinkMetrics metrics) {
    this.letters = letters;
    this.patience = patience;
    this.metrics = metrics;
  }

  void settle(Delivery delivery, Rejection rejection) throws InterruptedException {
    patience.<Boolean, RuntimeException>until(
        () -> {
          letters.send(delivery.place(), delivery.key(), rejection);
          return true;
        });
    metrics.deadLetters.increment();
    delivery.settle();
  }
}

package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One thread's way from records to the index. All changes of a document take the same lane, one
 * request at a time, so that they arrive in their order.
 */
final class Lane implements Runnable {

  /** What has to hold before the first batch; waits while Elasticsearch is away. */
  @FunctionalInterface
  interface Beginning {
    void await() throws InterruptedException;
  }

  private final Beginning beginning;
  private final BatchQueue queue;
  private final Translator translator;
  private final RemovalVersions removals;
  private final DocumentWriter writer;
  private final Rejections rejections;
  private final Consumer<Throwable> onFailure;

  Lane(
      Beginning beginning,
      BatchQueue queue,
      Translator translator,
      RemovalVersions removals,
      DocumentWriter writer,
      Rejections rejections,
      Consumer<Throwable> onFailure) {
    this.beginning = beginning;
    this.queue = queue;
    this.translator = translator;
    this.removals = removals;
    this.writer = writer;
    this.rejections = rejections;
    this.onFailure = onFailure;
  }

  void add(Delivery delivery) {
    queue.add(delivery);
  }

  @Override
  public void run() {
    try {
      beginning.await();
      while (!Thread.currentThread().isInterrupted()) {
        carry(queue.next());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception | LinkageError failure) {
      onFailure.accept(failure);
    }
  }

  private void carry(List<Delivery> batch) throws InterruptedException {
    List<Change> changes = new ArrayList<>();
    for (Delivery delivery : batch) {
      if (delivery.isRevoked()) {
        delivery.settle();
        continue;
      }
      try {
        changes.add(new Change(translator.translate(delivery), delivery));
      } catch (RejectedRecord rejected) {
        rejections.settle(delivery, rejected.rejection());
      }
    }
    writer.write(removals.resolve(changes));
  }
}

package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.index.Answer;
import dev.palimpsest.connect.index.BulkIndex;
import dev.palimpsest.connect.index.RefusedRequest;
import dev.palimpsest.connect.rejection.Rejection;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.connect.retry.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes until every document is settled: written, there already, or refused for good. A retried
 * document may land after a later version of itself; its external version then makes it a conflict,
 * which counts as done.
 */
final class DocumentWriter {

  private final BulkIndex index;
  private final Rejections rejections;
  private final Patience patience;
  private final int batchBytes;
  private final SinkMetrics metrics;

  DocumentWriter(
      BulkIndex index,
      Rejections rejections,
      Patience patience,
      int batchBytes,
      SinkMetrics metrics) {
    this.index = index;
    this.rejections = rejections;
    this.patience = patience;
    this.batchBytes = batchBytes;
    this.metrics = metrics;
  }

  /**
   * Settles all writes, in requests of no more than the bytes of a batch (one document at least).
   */
  void write(List<Write> writes) throws InterruptedException {
    int start = 0;
    long bytes = 0;
    for (int end = 0; end < writes.size(); end++) {
      int size = writes.get(end).document().json().length;
      if (end > start && bytes + size > batchBytes) {
        settle(writes.subList(start, end));
        start = end;
        bytes = 0;
      }
      bytes += size;
    }
    if (start < writes.size()) {
      settle(writes.subList(start, writes.size()));
    }
  }

  private void settle(List<Write> writes) throws InterruptedException {
    List<Write> pending = writes;
    for (int failures = 0; !pending.isEmpty(); failures++) {
      if (failures > 0) {
        patience.pause(failures - 1, "Elasticsearch: " + pending.size() + " documents put off");
      }
      List<Write> request = pending.stream().filter(write -> !dropped(write)).toList();
      pending = request.isEmpty() ? List.of() : attempt(request);
    }
  }

  /** Partitions may be revoked while the index is away for long. */
  private static boolean dropped(Write write) {
    if (write.delivery().isRevoked()) {
      write.delivery().settle();
      return true;
    }
    return false;
  }

  /** Makes one request and gives back what has to be tried again. */
  private List<Write> attempt(List<Write> writes) throws InterruptedException {
    List<Document> documents = writes.stream().map(Write::document).toList();
    List<Answer> answers;
    try {
      answers = patience.<List<Answer>, RefusedRequest>until(() -> request(documents));
    } catch (RefusedRequest refused) {
      isolate(writes, refused);
      return List.of();
    }
    List<Write> again = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      switch (answers.get(i).meaning()) {
        case WRITTEN -> {
          metrics.written.increment();
          write.delivery().settle();
        }
        case ALREADY_THERE -> {
          metrics.alreadyThere.increment();
          write.delivery().settle();
        }
        case REFUSED -> reject(write, answers.get(i));
        // The index reports the last two for the whole request.
        case AGAIN, DENIED, NOT_SET_UP -> again.add(write);
      }
    }
    return again;
  }

  private List<Answer> request(List<Document> documents)
      throws BrokenDependency, RefusedRequest, InterruptedException {
    long start = System.nanoTime();
    try {
      return index.write(documents);
    } finally {
      metrics.bulkRequests.increment();
      metrics.bulkNanos.add(System.nanoTime() - start);
    }
  }

  /** Finds the documents that a whole request was refused over, by halves. */
  private void isolate(List<Write> writes, RefusedRequest refused) throws InterruptedException {
    if (writes.size() == 1) {
      reject(writes.get(0), refused.answer());
      return;
    }
    int half = writes.size() / 2;
    settle(writes.subList(0, half));
    settle(writes.subList(half, writes.size()));
  }

  private void reject(Write write, Answer answer) throws InterruptedException {
    rejections.settle(write.delivery(), new Rejection("index", answer.code(), Optional.empty()));
  }
}

package dev.palimpsest.connect;

import dev.palimpsest.connect.document.IndexedTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.connect.sink.SinkRecord;

/** Feeds a task with operations as a worker does: polls of 500 records, none while it is paused. */
final class SinkLoad implements AutoCloseable {

  private static final int POLL = 500;
  private static final Duration GIVE_UP = Duration.ofMinutes(30);

  /** The settings that ship; the harness alone would be more eager. */
  private static final Map<String, String> SHIPPED =
      Map.of(
          "linger.ms", "50",
          "request.timeout.ms", "30000",
          "retry.backoff.ms", "100",
          "retry.backoff.max.ms", "10000");

  private final TaskHarness worker;
  private final String run;
  private int delivered;

  /** A fresh task; the run's name is part of every id. */
  SinkLoad(String url, String run) {
    this.worker = new TaskHarness(url, SHIPPED);
    this.run = run;
  }

  /** One operation of one memory. */
  SinkRecord operation(int number) {
    String memory = run + "-" + number;
    return worker.record(
        IndexedTopic.CHANGELOG,
        number,
        "acme|u1|" + memory + "|2",
        Examples.operation().setMemoryId(memory).build());
  }

  List<SinkRecord> operations(int count) {
    List<SinkRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      records.add(operation(i));
    }
    return records;
  }

  /** Takes one turn of a worker's loop, with a poll from the records up to a total. */
  void turn(int total) {
    List<SinkRecord> polled = new ArrayList<>();
    if (worker.context.paused.isEmpty()) {
      for (int i = 0; i < POLL && delivered < total; i++) {
        polled.add(operation(delivered++));
      }
    }
    turn(polled);
  }

  /** Delivers all, and returns when all is settled. */
  void deliver(List<SinkRecord> records) {
    while (delivered < records.size()) {
      boolean paused = !worker.context.paused.isEmpty();
      int end = paused ? delivered : Math.min(records.size(), delivered + POLL);
      turn(records.subList(delivered, end));
      delivered = end;
    }
    settle(records.size());
  }

  /** Delivers up to a total, and returns when all is settled. */
  void deliver(int total) {
    while (delivered < total) {
      turn(total);
    }
    settle(total);
  }

  private void settle(int total) {
    long end = System.nanoTime() + GIVE_UP.toNanos();
    while (settled() < total) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Settled " + settled() + " of " + total);
      }
      worker.put();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private void turn(List<SinkRecord> records) {
    worker.put(records);
    if (!worker.context.paused.isEmpty()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(worker.context.timeout));
    }
  }

  long settled() {
    return delivered == 0 ? 0 : worker.committable(IndexedTopic.CHANGELOG);
  }

  long metric(String name) {
    return worker.context.metric(name);
  }

  @Override
  public void close() {
    worker.close();
  }
}

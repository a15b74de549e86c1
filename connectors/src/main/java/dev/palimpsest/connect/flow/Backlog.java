package dev.palimpsest.connect.flow;

/** Counts what was accepted and is not settled, so that the task knows when to pause. */
public final class Backlog {

  private final int maxRecords;
  private final long maxBytes;
  private int records;
  private long bytes;

  /** A backlog that is full at either limit. */
  public Backlog(int maxRecords, long maxBytes) {
    this.maxRecords = maxRecords;
    this.maxBytes = maxBytes;
  }

  synchronized void add(long recordBytes) {
    records++;
    bytes += recordBytes;
  }

  synchronized void remove(long recordBytes) {
    records--;
    bytes -= recordBytes;
  }

  synchronized long records() {
    return records;
  }

  synchronized long bytes() {
    return bytes;
  }

  /** Whether no more should be accepted; one delivery beyond the limit is still taken. */
  public synchronized boolean isFull() {
    return records >= maxRecords || bytes >= maxBytes;
  }

  /** Whether it is worth accepting again: below half of both limits. */
  public synchronized boolean isDrained() {
    return records <= maxRecords / 2 && bytes <= maxBytes / 2;
  }
}

package dev.palimpsest.connect;

import java.lang.management.ManagementFactory;

/** A JVM with nothing but a task: prints its heap after collections, twenty times on the way. */
final class SinkHeap {

  static final int SAMPLES = 20;

  private SinkHeap() {}

  /**
   * Delivers operations.
   *
   * @param args the server and how many
   */
  public static void main(String[] args) {
    int total = Integer.parseInt(args[1]);
    try (SinkLoad load = new SinkLoad(args[0], "heap")) {
      for (int sample = 1; sample <= SAMPLES; sample++) {
        load.deliver(total / SAMPLES * sample);
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println("heap-after-gc " + used / 1024);
      }
    }
    System.exit(0);
  }
}

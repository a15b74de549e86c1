package dev.palimpsest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.connect.RealElasticsearch.Stored;
import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.DocumentMapping;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.document.RecordKey;
import dev.palimpsest.connect.index.BulkIndex;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.OperationRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The sink under load. Short by default; {@code -Dit.sink.long=true} is the long form, which also
 * holds the rates to their bars.
 */
@ExtendWith(ElasticsearchExtension.class)
class SinkLoadIT {

  private static final boolean LONG = Boolean.getBoolean("it.sink.long");
  private static final int ROUNDS = LONG ? 9 : 2;
  private static final int ROUND_DOCUMENTS = LONG ? 30_000 : 10_000;
  private static final int HEAP_DOCUMENTS = LONG ? 1_000_000 : 60_000;
  private static final int OUTAGE_DOCUMENTS = LONG ? 300_000 : 20_000;
  private static final Duration OUTAGE = Duration.ofSeconds(LONG ? 600 : 20);
  private static final int REPLAYED_DOCUMENTS = LONG ? 200_000 : 9_000;
  private static final double BAR = 0.8;
  private static final int BATCH = 500;
  private static final int IN_FLIGHT = 2;

  @Test
  void shouldDeliverNearlyAsFastAsABareBulkLoop(RealElasticsearch elasticsearch) throws Exception {
    double[] ratios = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      boolean bareFirst = round % 2 == 0;
      double bare = bareFirst ? bare(elasticsearch, round) : 0;
      double sink = sink(elasticsearch, round);
      bare = bareFirst ? bare : bare(elasticsearch, round);
      System.out.printf("round %d: sink %.0f/s, bare %.0f/s%n", round, sink, bare);
      if (round >= 0) {
        ratios[round] = sink / bare;
      }
    }
    Arrays.sort(ratios);
    double median = ratios[ROUNDS / 2];
    System.out.printf(
        "sink/bare: median %.2f, %.2f to %.2f%n", median, ratios[0], ratios[ROUNDS - 1]);

    assertThat(elasticsearch.count(Index.CHANGELOG)).isEqualTo(2L * (ROUNDS + 1) * ROUND_DOCUMENTS);
    assertThat(median).isGreaterThan(LONG ? BAR : 0);
  }

  @Test
  void shouldKeepItsHeapFlat(RealElasticsearch elasticsearch) throws Exception {
    List<Long> heaps = new ArrayList<>();
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.palimpsest.schema",
                "-cp",
                System.getProperty("java.class.path"),
                SinkHeap.class.getName(),
                elasticsearch.url(),
                Integer.toString(HEAP_DOCUMENTS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = child.inputReader()) {
      lines
          .lines()
          .filter(line -> line.startsWith("heap-after-gc "))
          .forEach(line -> heaps.add(Long.parseLong(line.substring("heap-after-gc ".length()))));
      assertThat(child.waitFor()).isZero();
    } finally {
      child.destroyForcibly();
    }
    System.out.println("heap after gc, KB: " + heaps);

    assertThat(elasticsearch.count(Index.CHANGELOG)).isEqualTo(HEAP_DOCUMENTS);
    assertThat(heaps).hasSize(SinkHeap.SAMPLES);
    long early = median(heaps.subList(2, 8));
    assertThat(median(heaps.subList(14, 20))).isLessThan(early + early / 10);
  }

  @Test
  void shouldLoseNothingInAnOutageAndDrainAsFastAsEver(RealElasticsearch elasticsearch)
      throws Exception {
    elasticsearch.process().restart();
    double normal;
    try (SinkLoad load = new SinkLoad(elasticsearch.url(), "normal")) {
      normal = rate(OUTAGE_DOCUMENTS, () -> load.deliver(OUTAGE_DOCUMENTS));
    }
    elasticsearch.reset();
    double drained;
    long committed;
    try (SinkLoad load = new SinkLoad(elasticsearch.url(), "outage")) {
      load.deliver(BATCH);
      elasticsearch.process().kill();
      long end = System.nanoTime() + OUTAGE.toNanos();
      while (System.nanoTime() < end) {
        load.turn(OUTAGE_DOCUMENTS);
      }
      committed = load.settled();
      elasticsearch.process().restart();
      long left = OUTAGE_DOCUMENTS - load.settled();
      drained = rate(left, () -> load.deliver(OUTAGE_DOCUMENTS));
    }
    System.out.printf(
        "outage of %d s: normal %.0f/s, drain %.0f/s, ratio %.2f%n",
        OUTAGE.toSeconds(), normal, drained, drained / normal);

    assertThat(committed).isEqualTo(BATCH);
    assertThat(elasticsearch.count(Index.CHANGELOG)).isEqualTo(OUTAGE_DOCUMENTS);
    assertThat(drained / normal).isGreaterThan(LONG ? BAR : 0);
  }

  @Test
  void shouldChangeNoDocumentWhenATopicIsReplayed(RealElasticsearch elasticsearch)
      throws Exception {
    try (SinkLoad load = new SinkLoad(elasticsearch.url(), "replayed")) {
      load.deliver(REPLAYED_DOCUMENTS);
    }
    Map<String, Stored> before = elasticsearch.documents(Index.CHANGELOG);
    long writes = elasticsearch.writes(Index.CHANGELOG);

    try (SinkLoad load = new SinkLoad(elasticsearch.url(), "replayed")) {
      load.deliver(REPLAYED_DOCUMENTS);
      assertThat(load.metric("documents-already-there-total")).isEqualTo(REPLAYED_DOCUMENTS);
    }

    assertThat(elasticsearch.documents(Index.CHANGELOG)).isEqualTo(before);
    assertThat(elasticsearch.writes(Index.CHANGELOG)).isEqualTo(writes);
    assertThat(elasticsearch.count(Index.CHANGELOG)).isEqualTo(REPLAYED_DOCUMENTS);
    System.out.println("replayed without a change: " + REPLAYED_DOCUMENTS);
  }

  private static double sink(RealElasticsearch elasticsearch, int round) {
    try (SinkLoad load = new SinkLoad(elasticsearch.url(), "sink" + round)) {
      List<SinkRecord> records = load.operations(ROUND_DOCUMENTS);
      return rate(ROUND_DOCUMENTS, () -> load.deliver(records));
    }
  }

  /** As many requests at once, of as many ready documents, and nothing else. */
  private static double bare(RealElasticsearch elasticsearch, int round) throws Exception {
    List<List<Document>> batches = new ArrayList<>();
    for (int i = 0; i < ROUND_DOCUMENTS; i++) {
      if (i % BATCH == 0) {
        batches.add(new ArrayList<>());
      }
      batches.getLast().add(document("bare" + round + "-" + i));
    }
    BulkIndex index = new BulkIndex(elasticsearch.client);
    try (ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT)) {
      List<Callable<Object>> requests = new ArrayList<>();
      batches.forEach(batch -> requests.add(() -> index.write(batch)));
      return rate(
          ROUND_DOCUMENTS,
          () -> {
            for (Future<Object> answer : threads.invokeAll(requests)) {
              answer.get();
            }
          });
    }
  }

  private static Document document(String memory) throws Exception {
    OperationRecord operation = Examples.operation().setMemoryId(memory).build();
    return (Document)
        DocumentMapping.of(
            IndexedTopic.CHANGELOG,
            Optional.of(RecordKey.join("acme", "u1", memory, "2")),
            Optional.of(operation));
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  /** Documents a second. */
  private static double rate(long documents, Work work) {
    long start = System.nanoTime();
    try {
      work.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return documents * 1e9 / (System.nanoTime() - start);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}

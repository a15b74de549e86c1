package dev.palimpsest.connect.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {

  private static final TopicPartition PARTITION = new TopicPartition("memory.state", 3);

  private final OffsetLedger ledger = new OffsetLedger();

  @Test
  void shouldCommitThePositionWhereAllIsSettled() {
    ledger.of(PARTITION).deliver(5);
    ledger.of(PARTITION).settle(5);

    assertThat(committable(6)).isEqualTo(6);
  }

  @Test
  void shouldNotCommitBeyondTheLowestUnsettledOffset() {
    for (long offset : List.of(5L, 6L, 9L)) {
      ledger.of(PARTITION).deliver(offset);
    }

    ledger.of(PARTITION).settle(9);
    ledger.of(PARTITION).settle(5);

    assertThat(committable(10)).isEqualTo(6);
  }

  @Test
  void shouldIgnoreLateAcknowledgementsOfARevokedPartition() {
    PartitionOffsets before = ledger.of(PARTITION);
    before.deliver(5);
    ledger.revoke(Set.of(PARTITION));
    ledger.of(PARTITION).deliver(5);

    before.settle(5);

    assertThat(before.isRevoked()).isTrue();
    assertThat(ledger.of(PARTITION).isRevoked()).isFalse();
    assertThat(committable(6)).isEqualTo(5);
  }

  @Test
  void shouldKeepPartitionsApart() {
    TopicPartition other = new TopicPartition("memory.state", 4);
    ledger.of(PARTITION).deliver(1);
    ledger.of(other).deliver(7);
    ledger.of(other).settle(7);

    Map<TopicPartition, OffsetAndMetadata> committable =
        ledger.committable(
            Map.of(PARTITION, new OffsetAndMetadata(2), other, new OffsetAndMetadata(8)));

    assertThat(committable.get(PARTITION).offset()).isEqualTo(1);
    assertThat(committable.get(other).offset()).isEqualTo(8);
  }

  @Property
  void shouldNeverPassAnUnsettledRecordInWhateverOrder(
      @ForAll @IntRange(min = 1, max = 60) int records, @ForAll Random random) {
    List<Long> offsets = new ArrayList<>();
    long offset = 0;
    for (int i = 0; i < records; i++) {
      // Compaction and transaction markers leave gaps.
      offset += 1 + random.nextInt(3);
      offsets.add(offset);
      ledger.of(PARTITION).deliver(offset);
    }
    long position = offset + 1;
    List<Long> order = new ArrayList<>(offsets);
    Collections.shuffle(order, random);
    Set<Long> unsettled = new HashSet<>(offsets);
    long before = 0;
    for (long settled : order) {
      ledger.of(PARTITION).settle(settled);
      unsettled.remove(settled);
      long expected = unsettled.stream().mapToLong(Long::longValue).min().orElse(position);

      assertThat(committable(position)).isEqualTo(expected).isGreaterThanOrEqualTo(before);
      before = expected;
    }
  }

  private long committable(long position) {
    return ledger
        .committable(Map.of(PARTITION, new OffsetAndMetadata(position)))
        .get(PARTITION)
        .offset();
  }
}

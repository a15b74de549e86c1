package dev.palimpsest.connect.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Says how far each partition may be committed: never beyond a record that is not settled, whatever
 * order the acknowledgements come in. Used by the task's thread; what it hands out, by all.
 */
public final class OffsetLedger {

  private final Map<TopicPartition, PartitionOffsets> partitions = new HashMap<>();

  /** The offsets of a partition, new ones if it was not assigned until now. */
  PartitionOffsets of(TopicPartition partition) {
    return partitions.computeIfAbsent(partition, assigned -> new PartitionOffsets());
  }

  /** Gives partitions up, with all that is not settled. */
  public void revoke(Collection<TopicPartition> revoked) {
    for (TopicPartition partition : revoked) {
      PartitionOffsets offsets = partitions.remove(partition);
      if (offsets != null) {
        offsets.revoke();
      }
    }
  }

  /**
   * What may be committed: per partition the lowest unsettled offset, and where all is settled the
   * position of the consumer.
   *
   * @param positions one past the last record that was delivered, per partition
   */
  public Map<TopicPartition, OffsetAndMetadata> committable(
      Map<TopicPartition, OffsetAndMetadata> positions) {
    Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
    positions.forEach(
        (partition, position) -> {
          PartitionOffsets offsets = partitions.get(partition);
          committable.put(
              partition,
              offsets == null || offsets.lowestOutstanding().isEmpty()
                  ? position
                  : new OffsetAndMetadata(offsets.lowestOutstanding().getAsLong()));
        });
    return committable;
  }
}

package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends records to the partition of their key's first two segments, as the default partitioner
 * would send that prefix.
 */
public final class PrefixPartitioner<V> implements StreamPartitioner<String, V> {
  private static final int SEGMENTS = 2;

  @Override
  public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
    return Optional.of(Set.of(partition(key, partitions)));
  }

  /** Where the keys with this key's first two segments are. */
  public static int partition(String key, int partitions) {
    byte[] prefix = Key.head(key, SEGMENTS).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(prefix)) % partitions;
  }
}

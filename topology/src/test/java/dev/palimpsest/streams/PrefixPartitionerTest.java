package dev.palimpsest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Key;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** A subject's records land where a producer would put the key {@code tenant|user} by itself. */
class PrefixPartitionerTest {

  @Property
  void shouldEqualTheProducersPartitioningOfThePrefix(
      @ForAll String tenant,
      @ForAll String user,
      @ForAll String rest,
      @ForAll @IntRange(min = 1, max = 64) int partitions) {
    int expected =
        BuiltInPartitioner.partitionForKey(
            Key.of(tenant, user).getBytes(StandardCharsets.UTF_8), partitions);

    assertThat(PrefixPartitioner.partition(Key.of(tenant, user, rest, "1"), partitions))
        .isEqualTo(expected);
    assertThat(PrefixPartitioner.partition(Key.of(tenant, user, rest), partitions))
        .isEqualTo(expected);
    assertThat(PrefixPartitioner.partition(Key.of(tenant, user), partitions)).isEqualTo(expected);
  }

  @Example
  void shouldPutAKnownSubjectOnAKnownPartition() {
    assertThat(
            new PrefixPartitioner<String>()
                .partitions("memory.state", "acme|da%7Cna|0af7|3", "", 6)
                .orElseThrow())
        .isEqualTo(
            Set.of(
                BuiltInPartitioner.partitionForKey(
                    "acme|da%7Cna".getBytes(StandardCharsets.UTF_8), 6)));
    assertThat(PrefixPartitioner.partition("acme|dana|m|1", 1000)).isEqualTo(858);
  }
}

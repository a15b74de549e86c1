package dev.palimpsest.streams;

import dev.palimpsest.schema.CandidateKind;
import dev.palimpsest.schema.MemoryCandidate;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends candidates to their subject's partition, and a tick to the one that it is meant for. */
final class CandidatePartitioner implements StreamPartitioner<String, MemoryCandidate> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, MemoryCandidate candidate, int partitions) {
    int partition =
        candidate.getKind() == CandidateKind.TICK
            ? Integer.parseInt(candidate.getConversation()) % partitions
            : PrefixPartitioner.partition(key, partitions);
    return Optional.of(Set.of(partition));
  }
}

package dev.palimpsest.streams;

import dev.palimpsest.consolidate.Curator;
import dev.palimpsest.distill.Distiller;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.extract.Extractor;
import dev.palimpsest.revise.Reviser;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the memory application decides by.
 *
 * @param extractor asked for when a task starts
 * @param bearings asked for when a task starts
 * @param vectors of texts, for an index; asked for when a task starts; empty where there is none
 * @param grace how far a subject's conversations may interleave otherwise without a difference
 * @param tick how often the passing of time is logged
 */
public record MemoryRules(
    Trunk trunk,
    Supplier<Extractor> extractor,
    Supplier<Bearings> bearings,
    Optional<Supplier<SentenceVectors>> vectors,
    Duration grace,
    Duration tick) {

  Supplier<Curator> curator() {
    return () -> new Curator(trunk, new Reviser(trunk), bearings.get());
  }

  Distiller distiller() {
    return new Distiller(trunk);
  }
}

package dev.palimpsest.encode;

import dev.palimpsest.domain.Modality;
import java.util.List;
import java.util.Map;

/**
 * What the heads say about one passage.
 *
 * @param worth how probable it is that it holds something to remember
 * @param slots the likeliest slots with their probabilities, likeliest first
 * @param modality how probable each way of meaning it is
 * @param about how probable it is that it is about somebody other than its author
 * @param ends how probable it is that it says that something is over or not so
 * @param values the stretches that look like values, in order of their place
 */
public record TurnReading(
    double worth,
    List<SlotGuess> slots,
    Map<Modality, Double> modality,
    double about,
    double ends,
    List<Stretch> values) {

  /** A slot that a passage may fill. */
  public record SlotGuess(String slot, double probability) {}

  /**
   * A part of the passage.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   */
  public record Stretch(int start, int end) {}

  public TurnReading {
    slots = List.copyOf(slots);
    modality = Map.copyOf(modality);
    values = List.copyOf(values);
  }
}

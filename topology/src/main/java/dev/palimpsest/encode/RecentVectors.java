package dev.palimpsest.encode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the vectors of the texts asked for last, so that a memory whose text stays the same through
 * its revisions is encoded once. Not safe for use by several threads.
 */
public final class RecentVectors implements SentenceVectors {
  private final SentenceVectors vectors;
  private final Map<String, float[]> recent;

  /**
   * @param most how many are kept; each takes 1.5 kB
   */
  public RecentVectors(SentenceVectors vectors, int most) {
    this.vectors = vectors;
    recent =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public String model() {
    return vectors.model();
  }

  @Override
  public float[] of(String text) {
    return recent.computeIfAbsent(text, vectors::of).clone();
  }
}

package dev.palimpsest.encode;

/** Turns texts into vectors whose cosine says how near in meaning they are. */
public interface SentenceVectors {
  /** Id of the model, stored beside each vector: those of two models cannot be compared. */
  String model();

  /** Of unit length; the same text always gets the same vector, to the bit. */
  float[] of(String text);
}

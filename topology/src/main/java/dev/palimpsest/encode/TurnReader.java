package dev.palimpsest.encode;

/** Reads what a passage says; the same words always get one answer. */
@FunctionalInterface
public interface TurnReader {
  /**
   * @param question what it answers; empty where it answers nothing
   */
  TurnReading read(String question, String text);
}

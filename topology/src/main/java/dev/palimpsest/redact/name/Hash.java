package dev.palimpsest.redact.name;

/**
 * The hash that words, phrases and features share between training and use; never change it alone.
 */
final class Hash {
  static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** The hash of a word with one more folded character; marks (0) leave it as it was. */
  static long append(long hash, char folded) {
    return folded == 0 ? hash : (hash ^ folded) * PRIME;
  }

  /** Spreads the bits of a running hash. */
  static long finish(long hash) {
    long h = hash ^ (hash >>> 32);
    h *= 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }

  /** The hash of a phrase with one more word. */
  static long phrase(long hash, long word) {
    return finish(hash * 31 + word);
  }

  /** The key of a feature: its template's number and its value. */
  static int feature(int template, long value) {
    long h = (value + template * 0x9e3779b97f4a7c15L) * 0xd6e8feb86659fd93L;
    return (int) (h ^ (h >>> 32));
  }
}

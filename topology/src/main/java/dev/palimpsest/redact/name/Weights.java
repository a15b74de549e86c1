package dev.palimpsest.redact.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What training learnt: for each feature a weight per label, and one for each step between labels.
 */
final class Weights {
  /** Weights are kept as bytes: this many to one natural unit. */
  static final int SCALE = 16;

  /**
   * Ints per feature: its key, then its weights packed four to an int; the last int also marks the
   * slot as used.
   */
  private static final int STRIDE = 4;

  private static final int USED = 1 << 8;

  private final int[] table;
  private final int[] steps;
  private final int mask;

  /**
   * @param keys features in rising order
   * @param rows {@link Label#COUNT} weights per feature, in that order
   * @param steps weight of each label after each label
   */
  Weights(int[] keys, byte[] rows, int[] steps) {
    this.steps = steps;
    int size = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
    mask = size - 1;
    table = new int[size * STRIDE];
    for (int row = 0; row < keys.length; row++) {
      int at = free(keys[row]);
      table[at] = keys[row];
      table[at + 3] = USED;
      for (int label = 0; label < Label.COUNT; label++) {
        table[at + 1 + label / 4] |= (rows[row * Label.COUNT + label] & 0xff) << label % 4 * 8;
      }
    }
  }

  private int free(int key) {
    int slot = spread(key) & mask;
    while (table[slot * STRIDE + 3] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot * STRIDE;
  }

  static Weights read(InputStream gzip) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new java.io.BufferedInputStream(new GZIPInputStream(gzip, 1 << 16), 1 << 16))) {
      int[] steps = new int[Label.COUNT * Label.COUNT];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = in.readInt();
      }
      int[] keys = new int[in.readInt()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = in.readInt();
      }
      byte[] rows = new byte[keys.length * Label.COUNT];
      for (int label = 0; label < Label.COUNT; label++) {
        for (int row = 0; row < keys.length; row++) {
          rows[row * Label.COUNT + label] = in.readByte();
        }
      }
      return new Weights(keys, rows, steps);
    }
  }

  static void write(OutputStream out, int[] keys, byte[] rows, int[] steps) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
      for (int step : steps) {
        data.writeInt(step);
      }
      data.writeInt(keys.length);
      for (int key : keys) {
        data.writeInt(key);
      }
      for (int label = 0; label < Label.COUNT; label++) {
        for (int row = 0; row < keys.length; row++) {
          data.writeByte(rows[row * Label.COUNT + label]);
        }
      }
    }
  }

  /** Adds up the weights of some features, one sum per label. */
  void sum(int[] keys, int size, int[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < size; i++) {
      int at = find(keys[i]);
      if (at >= 0) {
        int a = table[at + 1];
        int b = table[at + 2];
        sums[0] += (byte) a;
        sums[1] += (byte) (a >> 8);
        sums[2] += (byte) (a >> 16);
        sums[3] += a >> 24;
        sums[4] += (byte) b;
        sums[5] += (byte) (b >> 8);
        sums[6] += (byte) (b >> 16);
        sums[7] += b >> 24;
        sums[8] += (byte) table[at + 3];
      }
    }
  }

  int step(int previous, int label) {
    return steps[previous * Label.COUNT + label];
  }

  private int find(int key) {
    for (int slot = spread(key) & mask; table[slot * STRIDE + 3] != 0; slot = (slot + 1) & mask) {
      if (table[slot * STRIDE] == key) {
        return slot * STRIDE;
      }
    }
    return -1;
  }

  private static int spread(int key) {
    return key ^ (key >>> 15);
  }
}

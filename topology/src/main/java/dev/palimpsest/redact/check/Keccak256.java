package dev.palimpsest.redact.check;

import java.util.Arrays;

/**
 * Keccak with 256 bits as Ethereum uses it: the submission to the SHA-3 contest, whose padding
 * differs from the standard's, so that the platform's SHA3-256 does not serve.
 */
final class Keccak256 {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;

  private Keccak256() {}

  static byte[] of(byte[] message) {
    byte[] padded = Arrays.copyOf(message, (message.length / RATE + 1) * RATE);
    padded[message.length] ^= 0x01;
    padded[padded.length - 1] ^= (byte) 0x80;
    long[] state = new long[25];
    for (int block = 0; block < padded.length; block += RATE) {
      for (int i = 0; i < RATE; i++) {
        state[i / 8] ^= (padded[block + i] & 0xFFL) << 8 * (i % 8);
      }
      permute(state);
    }
    byte[] hash = new byte[32];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
    }
    return hash;
  }

  private static void permute(long[] a) {
    int lfsr = 1;
    for (int round = 0; round < ROUNDS; round++) {
      theta(a);
      rhoAndPi(a);
      chi(a);
      for (int j = 0; j < 7; j++) {
        if ((lfsr & 1) == 1) {
          a[0] ^= 1L << (1 << j) - 1;
        }
        lfsr = (lfsr & 0x80) == 0 ? lfsr << 1 : lfsr << 1 ^ 0x171;
      }
    }
  }

  private static void theta(long[] a) {
    long[] parity = new long[5];
    for (int i = 0; i < 25; i++) {
      parity[i % 5] ^= a[i];
    }
    for (int i = 0; i < 25; i++) {
      a[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
    }
  }

  private static void rhoAndPi(long[] a) {
    int x = 1;
    int y = 0;
    long current = a[1];
    for (int t = 0; t < 24; t++) {
      int newY = (2 * x + 3 * y) % 5;
      x = y;
      y = newY;
      long next = a[x + 5 * y];
      a[x + 5 * y] = Long.rotateLeft(current, (t + 1) * (t + 2) / 2 % 64);
      current = next;
    }
  }

  private static void chi(long[] a) {
    for (int row = 0; row < 25; row += 5) {
      long[] copy = Arrays.copyOfRange(a, row, row + 5);
      for (int i = 0; i < 5; i++) {
        a[row + i] = copy[i] ^ ~copy[(i + 1) % 5] & copy[(i + 2) % 5];
      }
    }
  }
}

package dev.palimpsest.redact.recognize;

import java.util.ArrayList;
import java.util.List;

/**
 * How many digits a value has at least, in how many characters at most: tells at once that most
 * texts cannot hold it, and where in the others it can be.
 *
 * @param digits 0 where the value may be anywhere
 * @param longest characters of the longest value
 */
record Density(int digits, int longest) {
  /** Says nothing. */
  static final Density ANY = new Density(0, 0);

  /** The parts of a text, as {@code [start, end)}, that hold every value of this density. */
  List<int[]> parts(int[] digitPlaces, int length) {
    List<int[]> parts = new ArrayList<>();
    if (digits == 0) {
      parts.add(new int[] {0, length});
    }
    for (int first = 0; digits > 0 && first + digits <= digitPlaces.length; first++) {
      int from = digitPlaces[first];
      int to = digitPlaces[first + digits - 1];
      if (to - from < longest) {
        add(parts, Math.max(0, to - longest + 1), Math.min(length, from + longest));
      }
    }
    return parts;
  }

  private static void add(List<int[]> parts, int start, int end) {
    if (!parts.isEmpty() && parts.getLast()[1] >= start) {
      parts.getLast()[1] = end;
    } else {
      parts.add(new int[] {start, end});
    }
  }
}

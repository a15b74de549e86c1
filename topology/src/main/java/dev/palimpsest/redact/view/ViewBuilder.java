package dev.palimpsest.redact.view;

import java.util.Arrays;

/** Collects the characters of a view with their places in the original. */
final class ViewBuilder {
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  void append(CharSequence characters, int start, int end) {
    for (int i = 0; i < characters.length(); i++) {
      append(characters.charAt(i), start, end);
    }
  }

  void append(char c, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    text.append(c);
  }

  /** A piece of a view as it is. */
  void copy(View view, int start, int end) {
    for (int at = start; at < end; at++) {
      append(view.text().charAt(at), view.originalStart(at), view.originalEnd(at + 1));
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean reads(String other) {
    return other.contentEquals(text);
  }

  View build(String announcing) {
    int[] from = Arrays.copyOf(starts, text.length());
    int[] to = Arrays.copyOf(ends, text.length());
    return new View(text.toString(), announcing, Offsets.of(from, to));
  }
}

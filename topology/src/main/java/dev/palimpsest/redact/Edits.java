package dev.palimpsest.redact;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Replacements in a text that do not overlap, made all at once. */
final class Edits {
  private final String original;
  private final NavigableMap<Integer, Edit> byStart = new TreeMap<>();

  private record Edit(int end, String replacement) {}

  Edits(String original) {
    this.original = original;
  }

  void replace(int start, int end, String replacement) {
    byStart.put(start, new Edit(end, replacement));
  }

  boolean touch(int start, int end) {
    Map.Entry<Integer, Edit> before = byStart.lowerEntry(end);
    return before != null && before.getValue().end() > start;
  }

  String text() {
    if (byStart.isEmpty()) {
      return original;
    }
    StringBuilder text = new StringBuilder(original.length());
    int at = 0;
    for (Map.Entry<Integer, Edit> edit : byStart.entrySet()) {
      text.append(original, at, edit.getKey()).append(edit.getValue().replacement());
      at = edit.getValue().end();
    }
    return text.append(original, at, original.length()).toString();
  }
}

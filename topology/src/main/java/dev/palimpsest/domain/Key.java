package dev.palimpsest.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The text form of composite keys: segments joined by {@code |}, with {@code |} and {@code %}
 * inside a segment percent-escaped, so that no crafted id reaches into another tenant's keys.
 */
public final class Key {
  private static final char SEPARATOR = '|';

  private Key() {}

  /** Joins the segments, as in {@code tenant|user|memoryId}. */
  public static String of(String... segments) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < segments.length; i++) {
      if (i > 0) {
        key.append(SEPARATOR);
      }
      escape(segments[i], key);
    }
    return key.toString();
  }

  /** The common beginning of all keys below the given segments; ends with the separator. */
  public static String prefix(String... segments) {
    return of(segments) + SEPARATOR;
  }

  /** The segments of a key, unescaped. */
  public static List<String> split(String key) {
    List<String> segments = new ArrayList<>();
    int from = 0;
    for (int at = key.indexOf(SEPARATOR); at >= 0; at = key.indexOf(SEPARATOR, from)) {
      segments.add(unescape(key.substring(from, at)));
      from = at + 1;
    }
    segments.add(unescape(key.substring(from)));
    return segments;
  }

  /** The first {@code count} segments of a key, still escaped; the whole key where it has fewer. */
  public static String head(String key, int count) {
    int at = -1;
    for (int i = 0; i < count; i++) {
      at = key.indexOf(SEPARATOR, at + 1);
      if (at < 0) {
        return key;
      }
    }
    return key.substring(0, at);
  }

  private static void escape(String segment, StringBuilder into) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      switch (c) {
        case SEPARATOR -> into.append("%7C");
        case '%' -> into.append("%25");
        default -> into.append(c);
      }
    }
  }

  private static String unescape(String segment) {
    return segment.replace("%7C", "|").replace("%25", "%");
  }
}

package dev.palimpsest.redact.view;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A text in which some stretches are hidden behind one sign each, however long they are, so that it
 * reads alike whether a value or the value's token stands there.
 */
public final class Masked {
  /** The object replacement character: no letter, no digit, no space. */
  private static final char MASK = '\uFFFC';

  private final String text;
  private final NavigableMap<Integer, Stretch> stretches = new TreeMap<>();

  /**
   * @param quoted whether the sign stands in quotes, as a token does in place of a bare leaf of
   *     JSON
   */
  private record Stretch(int end, boolean quoted) {}

  public Masked(String text) {
    this.text = text;
  }

  /** Hides a stretch, and those with it that it overlaps. */
  public void hide(int start, int end, boolean quoted) {
    int from = start;
    int to = end;
    Map.Entry<Integer, Stretch> before = stretches.lowerEntry(to);
    while (before != null && before.getValue().end() > from) {
      from = Math.min(from, before.getKey());
      to = Math.max(to, before.getValue().end());
      stretches.remove(before.getKey());
      before = stretches.lowerEntry(to);
    }
    stretches.put(from, new Stretch(to, quoted));
  }

  /** Whether something hidden stands here, and nothing beside it but punctuation. */
  public boolean covers(int start, int end) {
    Map.Entry<Integer, Stretch> first = stretches.floorEntry(end - 1);
    if (first == null || first.getValue().end() <= start) {
      return false;
    }
    for (int at = start; at < end; at++) {
      if (Character.isLetterOrDigit(text.charAt(at)) && !hidden(at)) {
        return false;
      }
    }
    return true;
  }

  public View view() {
    View whole = View.identity(text);
    if (stretches.isEmpty()) {
      return whole;
    }
    ViewBuilder masked = new ViewBuilder();
    int at = 0;
    for (Map.Entry<Integer, Stretch> stretch : stretches.entrySet()) {
      int start = stretch.getKey();
      int end = stretch.getValue().end();
      masked.copy(whole, at, start);
      String sign = stretch.getValue().quoted() ? "\"" + MASK + "\"" : String.valueOf(MASK);
      masked.append(sign, start, end);
      at = end;
    }
    masked.copy(whole, at, text.length());
    return masked.build("");
  }

  private boolean hidden(int at) {
    Map.Entry<Integer, Stretch> here = stretches.floorEntry(at);
    return here != null && here.getValue().end() > at;
  }
}

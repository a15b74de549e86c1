package dev.palimpsest.redact.view;

/**
 * A reading of a text in which every character knows where it stands in the original.
 *
 * @param text what recognizers read
 * @param announcing what stands before it without being part of it: a key of JSON, or nothing
 */
public record View(String text, String announcing, Offsets offsets) {

  /** The text as it is. */
  public static View identity(String text) {
    return new View(text, "", Offsets.SAME);
  }

  /** The original place of what stands in this view from start on. */
  public int originalStart(int start) {
    return offsets.start(start);
  }

  /** The original end of what ends in this view before end. */
  public int originalEnd(int end) {
    return offsets.end(end - 1);
  }

  View part(int start, int end) {
    return start == 0 && end == text.length()
        ? this
        : new View(text.substring(start, end), announcing, offsets.from(start));
  }

  View announcedBy(String key) {
    return new View(text, key, offsets);
  }
}

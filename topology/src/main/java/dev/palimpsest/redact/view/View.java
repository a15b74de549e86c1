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
    return new View(text, "", Offsets.shifted(0));
  }

  /** The original place of what stands in this view from start to end (exclusive). */
  public int originalStart(int start) {
    return offsets.start(start);
  }

  public int originalEnd(int end) {
    return offsets.end(end - 1);
  }
}

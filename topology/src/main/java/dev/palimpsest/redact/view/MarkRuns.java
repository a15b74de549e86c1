package dev.palimpsest.redact.view;

/**
 * Reads a text with its long runs of combining marks cut short: nobody writes a value with more
 * than a few on one letter, and the word borders of regular expressions cost their square.
 */
final class MarkRuns {
  private static final int LONGEST = 8;

  private MarkRuns() {}

  static View shortened(View view) {
    String text = view.text();
    int run = 0;
    int longest = 0;
    for (int at = 0; at < text.length(); at++) {
      run = mark(text, at) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest > LONGEST ? withoutExcess(view) : view;
  }

  private static View withoutExcess(View view) {
    ViewBuilder shortened = new ViewBuilder();
    int run = 0;
    for (int at = 0; at < view.text().length(); at++) {
      run = mark(view.text(), at) ? run + 1 : 0;
      if (run <= LONGEST) {
        shortened.copy(view, at, at + 1);
      }
    }
    return shortened.build(view.announcing());
  }

  private static boolean mark(String text, int at) {
    char c = text.charAt(at);
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}

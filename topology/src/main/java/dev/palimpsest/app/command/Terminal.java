package dev.palimpsest.app.command;

/**
 * A line on the terminal that shows how far long work is; silent where standard error is no
 * terminal.
 */
public final class Terminal {
  private static final boolean SHOWN =
      System.console() != null && System.getenv("NO_PROGRESS") == null;

  private Terminal() {}

  /** Whether there is a terminal to show it on. */
  static boolean shown() {
    return SHOWN;
  }

  public static void progress(String format, Object... values) {
    if (SHOWN) {
      System.err.print("\r\u001b[K" + String.format(format, values));
      System.err.flush();
    }
  }

  public static void clearProgress() {
    if (SHOWN) {
      System.err.print("\r\u001b[K");
      System.err.flush();
    }
  }
}

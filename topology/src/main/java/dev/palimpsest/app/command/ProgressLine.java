package dev.palimpsest.app.command;

import dev.palimpsest.app.index.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far long work is, and how fast: a line that changes on a terminal, a new line every ten
 * seconds elsewhere.
 */
final class ProgressLine implements Progress {
  private static final long OFTEN = 200_000_000L;
  private static final long SELDOM = 10_000_000_000L;
  private static final double SECOND = 1e9;

  private final boolean terminal;
  private final PrintStream lines;
  private final LongSupplier nanos;
  private String what = "";
  private long started;
  private long shown;

  ProgressLine() {
    this(Terminal.shown(), System.err, System::nanoTime);
  }

  ProgressLine(boolean terminal, PrintStream lines, LongSupplier nanos) {
    this.terminal = terminal;
    this.lines = lines;
    this.nanos = nanos;
  }

  @Override
  public void at(String now, long done, long total) {
    long time = nanos.getAsLong();
    if (!now.equals(what)) {
      what = now;
      started = time;
      shown = time;
    } else if (time - shown >= (terminal ? OFTEN : SELDOM)) {
      shown = time;
      show(done, total, done / ((time - started) / SECOND));
    }
  }

  private void show(long done, long total, double rate) {
    String text =
        String.format(Locale.ROOT, "%s %,d of %,d, %,.0f a second", what, done, total, rate);
    if (terminal) {
      Terminal.progress("%s", text);
    } else {
      lines.println(text);
    }
  }
}

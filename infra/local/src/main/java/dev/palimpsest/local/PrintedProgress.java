package dev.palimpsest.local;

import dev.palimpsest.local.servers.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells a person at a terminal what happens to the processes of a stack, one line each. */
public final class PrintedProgress implements Progress {

  private final PrintWriter out;

  public PrintedProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void starting(String name) {
    line("starting " + name);
  }

  @Override
  public void ready(String name, Duration took) {
    line("ready    " + name + " (" + took.toMillis() / 100 / 10.0 + " s)");
  }

  @Override
  public void stopping(String name) {
    line("stopping " + name);
  }

  @Override
  public void died(String name, String message) {
    line("DIED     " + message);
  }

  private synchronized void line(String text) {
    out.println(text);
    out.flush();
  }
}

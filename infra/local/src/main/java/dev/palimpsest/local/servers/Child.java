package dev.palimpsest.local.servers;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of every child JVM: ends the JVM when its parent is gone, then runs the real main.
 *
 * <p>A parent that is killed outright can stop nobody, so each child watches for itself. This class
 * is alone on the server's class path and uses the JDK only.
 */
public final class Child {

  private static final long EXIT_MILLIS = 15_000;

  private Child() {}

  /**
   * Runs a main class under watch.
   *
   * @param args the parent's process id (0: none, live on without one), the main class, its
   *     arguments
   */
  public static void main(String[] args) throws Exception {
    long parent = Long.parseLong(args[0]);
    if (parent != 0) {
      watch(parent);
    }
    try {
      Class.forName(args[1])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  private static void watch(long parent) {
    ProcessHandle.of(parent)
        .ifPresentOrElse(handle -> handle.onExit().thenRun(Child::exit), Child::exit);
  }

  private static void exit() {
    Thread fallback =
        new Thread(
            () -> {
              try {
                Thread.sleep(EXIT_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            },
            "halt");
    fallback.setDaemon(true);
    fallback.start();
    System.err.println("The parent process is gone; stopping.");
    System.exit(1);
  }
}

package dev.palimpsest.local.servers;

/** A child main for tests: says something, then ends with a status or stays. */
public final class Napper {

  private Napper() {}

  public static void main(String[] args) throws Exception {
    System.out.println("napper says " + args[0]);
    if (args.length > 1) {
      System.exit(Integer.parseInt(args[1]));
    }
    Thread.currentThread().join();
  }
}

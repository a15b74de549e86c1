package dev.palimpsest.domain;

/** Probabilities as log-odds, in which independent pieces of evidence add up. */
public final class LogOdds {
  private static final double NEVER_SURER = 0.001;

  private LogOdds() {}

  public static double of(double probability) {
    double bounded = Math.max(NEVER_SURER, Math.min(1 - NEVER_SURER, probability));
    return StrictMath.log(bounded / (1 - bounded));
  }

  public static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}

package dev.palimpsest.consolidate;

/**
 * From which probability on a judgement acts.
 *
 * @param close a belief is closed
 * @param closeAnother the same for each further belief that one passage closes
 * @param doubt a belief stays active and carries a doubt
 * @param same what was said counts as said again, or more precisely
 * @param shown what was said, in quite other words, is evidence for a belief
 */
public record Thresholds(
    double close, double closeAnother, double doubt, double same, double shown) {

  /**
   * Closing at this keeps 0.967 of the beliefs that should stay in the kept-apart fifth, for which
   * it was chosen when judgements came from one model; the others were set by eye, on that fifth
   * and on given scenarios.
   */
  public static final Thresholds SHIPPED = new Thresholds(0.63, 0.95, 0.5, 0.4, 0.35);
}

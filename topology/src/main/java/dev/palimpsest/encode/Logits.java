package dev.palimpsest.encode;

/** What the outputs of a head mean as probabilities; the same to the bit on every machine. */
final class Logits {
  private Logits() {}

  static double sigmoid(float logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  static double[] softmax(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] result = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = StrictMath.exp(logits[i] - largest);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}

package dev.palimpsest.redact.check;

/**
 * Passes digits whose weighted sum, check digit included, divides by a modulus; as many digits as
 * there are weights.
 *
 * @param modulus what must divide the sum
 * @param offset added to the sum
 * @param weights by position from the left; that of the check digit is 1 or -1
 */
public record WeightedSum(int modulus, int offset, int... weights) implements Check {
  public static WeightedSum modulo(int modulus, int... weights) {
    return new WeightedSum(modulus, 0, weights);
  }

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    return Result.of(
        digits.length() == weights.length
            && (Numbers.weighted(digits, weights) + offset) % modulus == 0
            && !digits.matches("0+"));
  }
}

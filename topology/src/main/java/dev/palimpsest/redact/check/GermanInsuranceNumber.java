package dev.palimpsest.redact.check;

/**
 * Check digit of German insurance numbers: the letter as its place in the alphabet, each product's
 * digits added, the sum modulo 10 in the last place.
 *
 * <p>Pension insurance: section 4 VKVV. Health insurance: section 290 SGB V, annex 1 of the
 * GKV-Spitzenverband.
 */
public final class GermanInsuranceNumber implements Check {
  private static final int[] PENSION_WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
  private static final int[] HEALTH_WEIGHTS = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
  private static final int FICTITIOUS_DAY = 50;

  private final String shape;
  private final int[] weights;
  private final boolean birth;

  private GermanInsuranceNumber(String shape, boolean birth, int... weights) {
    this.shape = shape;
    this.birth = birth;
    this.weights = weights;
  }

  /** Area, birth date, initial, serial, check digit. */
  public static GermanInsuranceNumber pension() {
    return new GermanInsuranceNumber("\\d{8}[A-Z]\\d{3}", true, PENSION_WEIGHTS);
  }

  /** Letter, eight digits, check digit. */
  public static GermanInsuranceNumber health() {
    return new GermanInsuranceNumber("[A-Z]\\d{9}", false, HEALTH_WEIGHTS);
  }

  @Override
  public Result judge(String value) {
    String code = Numbers.code(value);
    if (!code.matches(shape) || birth && !birthDate(code)) {
      return Result.FAIL;
    }
    StringBuilder digits = new StringBuilder();
    for (char c : code.toCharArray()) {
      if (c <= '9') {
        digits.append(c);
      } else {
        digits.append(String.format("%02d", c - 'A' + 1));
      }
    }
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = (digits.charAt(i) - '0') * weights[i];
      sum += product / 10 + product % 10;
    }
    return Result.of(sum % 10 == digits.charAt(weights.length) - '0');
  }

  private static boolean birthDate(String code) {
    int day = Numbers.number(code, 2, 4);
    int month = Numbers.number(code, 4, 6);
    int real = day > FICTITIOUS_DAY ? day - FICTITIOUS_DAY : day;
    return real >= 1 && real <= 31 && month >= 1 && month <= 12;
  }
}

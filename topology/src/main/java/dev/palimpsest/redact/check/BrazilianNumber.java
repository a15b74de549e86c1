package dev.palimpsest.redact.check;

/**
 * The two check digits, modulo 11, of Brazilian persons (CPF) and legal entities (CNPJ), the latter
 * with letters from July 2026 on (Receita Federal, IN RFB 2.119/2022 and 2.229/2024). A digit or
 * letter counts as its ASCII code less 48.
 */
public final class BrazilianNumber implements Check {
  private final int length;
  private final int highestWeight;

  private BrazilianNumber(int length, int highestWeight) {
    this.length = length;
    this.highestWeight = highestWeight;
  }

  public static BrazilianNumber person() {
    return new BrazilianNumber(11, 11);
  }

  public static BrazilianNumber entity() {
    return new BrazilianNumber(14, 9);
  }

  @Override
  public Result judge(String value) {
    String code = Numbers.code(value);
    return Result.of(
        code.length() == length
            && !Numbers.allSame(code)
            && digit(code, length - 2) == code.charAt(length - 2)
            && digit(code, length - 1) == code.charAt(length - 1));
  }

  /** Weights rise from 2 at the right, and begin again after the highest. */
  private char digit(String code, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      int weight = 2 + (count - 1 - i) % (highestWeight - 1);
      sum += (code.charAt(i) - '0') * weight;
    }
    int rest = sum % 11;
    return (char) ('0' + (rest < 2 ? 0 : 11 - rest));
  }
}

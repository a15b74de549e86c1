package dev.palimpsest.redact.check;

/**
 * The Italian codice fiscale (decree of the Ministry of Finance, 23 December 1976): a day of birth
 * that can be, and a control letter. Codes of namesakes have digits replaced by letters (omocodia);
 * a wrong control letter does not refuse, since scans and typists get it wrong.
 */
public final class ItalianFiscalCode implements Check {
  /** Values of 0 to 9 and A to Z in odd places. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8,
    12, 14, 16, 10, 22, 25, 24, 23
  };

  private static final String DIGITS_AS_LETTERS = "LMNPQRSTUV";
  private static final String MONTHS = "ABCDEHLMPRST";
  private static final int LENGTH = 16;
  private static final int OF_WOMEN = 40;

  @Override
  public Result judge(String value) {
    String code = Numbers.code(value);
    return code.length() == LENGTH && born(code)
        ? Result.confirming(control(code) == code.charAt(LENGTH - 1))
        : Result.FAIL;
  }

  private static boolean born(String code) {
    int day = number(code, 9);
    return BirthDate.possible(
        number(code, 6), MONTHS.indexOf(code.charAt(8)) + 1, day > OF_WOMEN ? day - OF_WOMEN : day);
  }

  private static int number(String code, int from) {
    return digit(code.charAt(from)) * 10 + digit(code.charAt(from + 1));
  }

  private static int digit(char c) {
    return c <= '9' ? c - '0' : DIGITS_AS_LETTERS.indexOf(c);
  }

  private static char control(String code) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int base36 = Numbers.base36(code.charAt(i));
      sum += i % 2 == 0 ? ODD[base36] : base36 < 10 ? base36 : base36 - 10;
    }
    return (char) ('A' + sum % 26);
  }
}

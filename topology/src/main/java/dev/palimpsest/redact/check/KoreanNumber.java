package dev.palimpsest.redact.check;

/**
 * Korean numbers: of residents and of foreigners (Resident Registration Act; numbers since October
 * 2020 have no check digit, so it only confirms), and of businesses (National Tax Service).
 */
public final class KoreanNumber {
  private static final int[] RESIDENT = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
  private static final int[] BUSINESS = {1, 3, 7, 1, 3, 7, 1, 3};
  private static final int LAST_REGION = 95;

  private KoreanNumber() {}

  public static Check.Result resident(String value) {
    return registered(value, 11);
  }

  public static Check.Result foreigner(String value) {
    return registered(value, 13);
  }

  private static Check.Result registered(String value, int from) {
    String digits = Numbers.digits(value);
    int check = (from - Numbers.weighted(digits, RESIDENT) % 11) % 10;
    return Check.Result.confirming(
        Numbers.number(digits, 7, 9) <= LAST_REGION && check == Numbers.at(digits, 12));
  }

  public static Check.Result business(String value) {
    String digits = Numbers.digits(value);
    int last = Numbers.at(digits, 8) * 5;
    int sum = Numbers.weighted(digits, BUSINESS) + last + last / 10;
    return Check.Result.of((10 - sum % 10) % 10 == Numbers.at(digits, 9) && sum > 0);
  }
}

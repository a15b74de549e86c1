package dev.palimpsest.redact.check;

import java.util.Set;

/**
 * Check letters of Singapore: identity cards (NRIC, FIN; ICA does not publish the rule, so it only
 * confirms) and entity numbers (UEN, ACRA) of businesses, companies and others.
 */
public final class SingaporeNumber {
  private static final int[] NRIC = {2, 7, 6, 5, 4, 3, 2};
  private static final int[] BUSINESS = {10, 4, 9, 3, 8, 2, 7, 1};
  private static final int[] COMPANY = {10, 8, 6, 4, 9, 7, 5, 3, 1};
  private static final int[] OTHER = {4, 3, 5, 3, 10, 2, 2, 5, 7};
  private static final String OTHER_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
  private static final Set<String> ENTITIES =
      Set.of(
          "CC", "CD", "CH", "CL", "CM", "CP", "CS", "CX", "DP", "FB", "FC", "FM", "FN", "GA", "GB",
          "GS", "HC", "HS", "LL", "LP", "MB", "MC", "MD", "MH", "MM", "MQ", "NB", "NR", "PA", "PB",
          "PF", "RF", "RP", "SM", "SS", "TC", "TU", "VH", "XL");

  private SingaporeNumber() {}

  /** S, T, F, G or M, seven digits, letter. */
  public static Check.Result identity(String value) {
    String code = Numbers.code(value);
    int sum = Numbers.weighted(code.substring(1), NRIC);
    return Check.Result.confirming(
        switch (code.charAt(0)) {
          case 'S' -> letter("JZIHGFEDCBA", sum, code);
          case 'T' -> letter("JZIHGFEDCBA", sum + 4, code);
          case 'F' -> letter("XWUTRQPNMLK", sum, code);
          case 'G' -> letter("XWUTRQPNMLK", sum + 4, code);
          case 'M' -> letter("KLJNPQRTUWX", 10 - (sum + 3) % 11, code);
          default -> false;
        });
  }

  public static Check.Result entity(String value) {
    String code = Numbers.code(value);
    if (Character.isLetter(code.charAt(0))) {
      return Check.Result.of(other(code));
    }
    return Check.Result.of(
        code.length() == 9
            ? letter("XMKECAWLJDB", Numbers.weighted(code, BUSINESS), code)
            : letter("ZKCMDNERGWH", Numbers.weighted(code, COMPANY), code));
  }

  private static boolean other(String code) {
    int sum = -5;
    for (int i = 0; i < OTHER.length; i++) {
      sum += OTHER_ALPHABET.indexOf(code.charAt(i)) * OTHER[i];
    }
    return ENTITIES.contains(code.substring(3, 5))
        && letter(OTHER_ALPHABET, Math.floorMod(sum, 11), code);
  }

  private static boolean letter(String table, int sum, String code) {
    return table.charAt(sum % 11) == code.charAt(code.length() - 1);
  }
}

package dev.palimpsest.redact.check;

/**
 * The Finnish personal identity code (DVV; decree 128/2010): a day of the calendar in the century
 * of its sign, and the nine digits modulo 31 as control character.
 */
public final class FinnishIdentityCode implements Check {
  private static final String CONTROL = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final int LENGTH = 11;

  @Override
  public Result judge(String value) {
    String code = value.toUpperCase(java.util.Locale.ROOT);
    if (code.length() != LENGTH) {
      return Result.FAIL;
    }
    String number = code.substring(0, 6) + code.substring(7, 10);
    int year = century(code.charAt(6)) + Numbers.number(number, 4, 6);
    boolean born =
        BirthDate.exists(year, Numbers.number(number, 2, 4), Numbers.number(number, 0, 2));
    return Result.of(
        born && CONTROL.charAt(Integer.parseInt(number) % 31) == code.charAt(LENGTH - 1));
  }

  private static int century(char sign) {
    if (sign == '+') {
      return 1800;
    }
    return sign >= 'A' && sign <= 'F' ? 2000 : 1900;
  }
}

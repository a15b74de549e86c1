package dev.palimpsest.redact.check;

/**
 * The control letter of Spanish DNI, NIF and NIE (Ministerio del Interior): the number modulo 23 in
 * a table of letters, a leading X, Y or Z standing for 0, 1 or 2.
 */
public final class SpanishLetter implements Check {
  private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  @Override
  public Result judge(String value) {
    String code = Numbers.code(value);
    int last = code.length() - 1;
    String number = code.substring(0, Math.max(0, last));
    if (!number.matches("[XYZ]?\\d{7,8}")) {
      return Result.FAIL;
    }
    int first = "XYZ".indexOf(number.charAt(0));
    int digits = Integer.parseInt(first < 0 ? number : first + number.substring(1));
    return Result.of(LETTERS.charAt(digits % LETTERS.length()) == code.charAt(last));
  }
}

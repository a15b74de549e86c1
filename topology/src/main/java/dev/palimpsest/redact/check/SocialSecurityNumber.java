package dev.palimpsest.redact.check;

import java.util.Set;

/**
 * What the Social Security Administration never issues: area 000, 666 or 900 and up, group 00,
 * serial 0000, one digit repeated, and numbers known from advertisements. There is no check digit.
 */
public final class SocialSecurityNumber implements Check {
  private static final Set<String> SPECIMENS = Set.of("078051120", "123456789");

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    return issued(digits) ? Result.UNKNOWN : Result.FAIL;
  }

  private static boolean issued(String digits) {
    return digits.length() == 9
        && !digits.startsWith("000")
        && !digits.startsWith("666")
        && !digits.startsWith("9")
        && !digits.startsWith("00", 3)
        && !digits.endsWith("0000")
        && !Numbers.allSame(digits)
        && !SPECIMENS.contains(digits);
  }
}

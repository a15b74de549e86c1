package dev.palimpsest.redact.check;

/**
 * The French registration number (NIR, INSEE; decree 82-103): key = 97 - number modulo 97, where
 * the Corsican departments 2A and 2B count as 19 and 18.
 */
public final class FrenchNir implements Check {
  private static final int NUMBER = 13;
  private static final int LENGTH = 15;

  @Override
  public Result judge(String value) {
    String digits = Numbers.code(value).replace("2A", "19").replace("2B", "18");
    if (digits.length() != LENGTH || !digits.chars().allMatch(Character::isDigit)) {
      return Result.FAIL;
    }
    long number = Long.parseLong(digits, 0, NUMBER, 10);
    return Result.of(97 - number % 97 == Numbers.number(digits, NUMBER, LENGTH));
  }
}

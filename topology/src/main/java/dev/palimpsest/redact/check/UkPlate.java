package dev.palimpsest.redact.check;

/**
 * The age identifier of British plates since September 2001 (DVLA, INF104): 02 to 29 from March, 51
 * to 79 from September.
 */
public final class UkPlate implements Check {
  @Override
  public Result judge(String value) {
    int age = Integer.parseInt(Numbers.digits(value));
    return Result.of(age >= 2 && age <= 29 || age >= 51 && age <= 79);
  }
}

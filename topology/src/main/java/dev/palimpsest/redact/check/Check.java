package dev.palimpsest.redact.check;

/** Judges the digits and letters of a candidate by the rule of whoever issues such numbers. */
@FunctionalInterface
public interface Check {
  /** What a check says; one that is not official can only confirm, not refuse. */
  enum Result {
    PASS,
    FAIL,
    UNKNOWN;

    public static Result of(boolean passes) {
      return passes ? PASS : FAIL;
    }

    /** For checks that not every issued number obeys. */
    public static Result confirming(boolean passes) {
      return passes ? PASS : UNKNOWN;
    }
  }

  /**
   * @param value as written in the text, separators included
   */
  Result judge(String value);

  /** The same check where not every issued number obeys it: it confirms, but does not refuse. */
  default Check confirming() {
    return value -> Result.confirming(judge(value) == Result.PASS);
  }
}

package dev.palimpsest.redact;

/**
 * The budget of work for one text, counted in characters read and not in time, so that a run can be
 * repeated.
 */
final class Work {
  private static final long PER_CHARACTER = 2_000;
  private static final long AT_LEAST = 100_000;

  private long left;

  Work(int length) {
    left = AT_LEAST + PER_CHARACTER * length;
  }

  void spend(int characters) {
    left -= characters;
    if (left < 0) {
      throw new WorkExceededException();
    }
  }
}

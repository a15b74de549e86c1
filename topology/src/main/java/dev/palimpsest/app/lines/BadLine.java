package dev.palimpsest.app.lines;

/**
 * A line that could not be read.
 *
 * @param number from 1
 * @param code what is wrong with it
 */
public record BadLine(long number, Code code) {
  /** What can be wrong with a line. */
  public enum Code {
    INVALID_UTF8,
    BROKEN_JSON,
    MISSING_FIELD,
    BAD_FIELD,
    BAD_TIME,
    UNKNOWN_ROLE,
    TEXT_TOO_LONG
  }
}

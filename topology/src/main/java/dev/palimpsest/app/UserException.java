package dev.palimpsest.app;

/**
 * Says to the user, in one sentence, what went wrong and what to do about it; shown without a stack
 * trace.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.palimpsest.redact;

/** A text asks for more work than its length allows. */
public final class WorkExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WorkExceededException() {
    super("the text exceeds its budget of work");
  }
}

package dev.palimpsest.local.servers;

/** Says in one sentence why the local stack cannot do what was asked, and what helps. */
public final class LocalStackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LocalStackException(String message) {
    super(message);
  }

  public LocalStackException(String message, Throwable cause) {
    super(message, cause);
  }
}

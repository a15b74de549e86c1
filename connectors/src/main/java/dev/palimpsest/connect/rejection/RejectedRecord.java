package dev.palimpsest.connect.rejection;

import java.util.Optional;

/**
 * Thrown where the record itself is at fault, so that it becomes a dead letter and never a retry.
 */
public final class RejectedRecord extends Exception {

  private final transient Rejection rejection;

  private RejectedRecord(Rejection rejection) {
    // Without message, cause or stack: whatever they could hold is the record's.
    super(rejection.code(), null, false, false);
    this.rejection = rejection;
  }

  /** A record whose bytes, key or numbers make no document. */
  public static RejectedRecord atDecode(String code) {
    return new RejectedRecord(new Rejection("decode", code, Optional.empty()));
  }

  /** As {@link #atDecode(String)}, with the class of the failure; its text is left behind. */
  public static RejectedRecord atDecode(String code, Exception cause) {
    return new RejectedRecord(
        new Rejection("decode", code, Optional.of(cause.getClass().getName())));
  }

  /** A row that makes no turn. */
  public static RejectedRecord atMap(String code) {
    return new RejectedRecord(new Rejection("map", code, Optional.empty()));
  }

  /** As {@link #atMap(String)}, with the class of the failure; its text is left behind. */
  public static RejectedRecord atMap(String code, Exception cause) {
    return new RejectedRecord(new Rejection("map", code, Optional.of(cause.getClass().getName())));
  }

  /** What goes into the dead letter. */
  public Rejection rejection() {
    return rejection;
  }
}

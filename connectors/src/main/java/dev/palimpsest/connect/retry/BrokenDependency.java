package dev.palimpsest.connect.retry;

/** Thrown where a server and not the record is at fault: the same call is worth another try. */
public final class BrokenDependency extends Exception {

  private final String dependency;
  private final String code;
  private final boolean denied;

  private BrokenDependency(String dependency, String code, boolean denied) {
    // No cause: its text may quote a record.
    super(dependency + ": " + code, null, false, false);
    this.dependency = dependency;
    this.code = code;
    this.denied = denied;
  }

  /**
   * A server that is away, overloaded or failing; worth trying until it is back.
   *
   * @param dependency the server, as an operator knows it
   * @param code status, error type or class of the failure
   */
  public static BrokenDependency away(String dependency, String code) {
    return new BrokenDependency(dependency, code, false);
  }

  /** A server that does not let us in; worth a few tries, as a credential may just be rotating. */
  public static BrokenDependency denied(String dependency, String code) {
    return new BrokenDependency(dependency, code, true);
  }

  /** The server, as an operator knows it. */
  public String dependency() {
    return dependency;
  }

  /** Status, error type or class of the failure. */
  public String code() {
    return code;
  }

  /** Whether it answers, and refuses us. */
  public boolean denied() {
    return denied;
  }
}

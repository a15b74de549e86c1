package dev.palimpsest.connect.index;

/** Thrown where a whole request is refused over its content: one of its documents is at fault. */
public final class RefusedRequest extends Exception {

  private final transient Answer answer;

  RefusedRequest(Answer answer) {
    super(answer.code(), null, false, false);
    this.answer = answer;
  }

  /** Why it was refused. */
  public Answer answer() {
    return answer;
  }
}

package dev.palimpsest.app.lines;

/** Says what is wrong with a line. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1;
  private final BadLine.Code code;

  BadLineException(BadLine.Code code) {
    super(code.name(), null, false, false);
    this.code = code;
  }

  BadLine.Code code() {
    return code;
  }
}

package dev.palimpsest.redact.view;

/** Where each character of a view begins and ends in the original. */
public interface Offsets {
  int start(int at);

  /** One past the last original unit of the character at this place. */
  int end(int at);

  /** A piece of the original, character by character. */
  static Offsets shifted(int by) {
    return new Offsets() {
      @Override
      public int start(int at) {
        return at + by;
      }

      @Override
      public int end(int at) {
        return at + by + 1;
      }
    };
  }

  /** Each character by tables of starts and ends. */
  static Offsets of(int[] starts, int[] ends) {
    return new Offsets() {
      @Override
      public int start(int at) {
        return starts[at];
      }

      @Override
      public int end(int at) {
        return ends[at];
      }
    };
  }

  /** These offsets, in a text that is itself a view with those. */
  default Offsets within(Offsets outer) {
    Offsets inner = this;
    return new Offsets() {
      @Override
      public int start(int at) {
        return outer.start(inner.start(at));
      }

      @Override
      public int end(int at) {
        return outer.end(inner.end(at) - 1);
      }
    };
  }
}

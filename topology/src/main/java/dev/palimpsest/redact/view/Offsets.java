package dev.palimpsest.redact.view;

/** Where each character of a view begins and ends in the original. */
public interface Offsets {
  /** Each character where it is. */
  Offsets SAME =
      new Offsets() {
        @Override
        public int start(int at) {
          return at;
        }

        @Override
        public int end(int at) {
          return at + 1;
        }
      };

  int start(int at);

  /** One past the last original unit of the character at this place. */
  int end(int at);

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

  /** These offsets, of a part that begins there. */
  default Offsets from(int first) {
    Offsets whole = this;
    return new Offsets() {
      @Override
      public int start(int at) {
        return whole.start(at + first);
      }

      @Override
      public int end(int at) {
        return whole.end(at + first);
      }
    };
  }
}

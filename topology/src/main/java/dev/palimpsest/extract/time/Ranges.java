package dev.palimpsest.extract.time;

import java.util.Optional;

/** What stands between the two ends of a range. */
final class Ranges {
  /** The word that opened a range and asks for its own link. */
  enum Opening {
    FROM,
    BETWEEN,
    NONE
  }

  private Ranges() {}

  static Opening opening(Cursor c) {
    if (c.take("from")) {
      return Opening.FROM;
    }
    return c.take("between") ? Opening.BETWEEN : Opening.NONE;
  }

  static boolean link(Cursor c, Opening opening) {
    if (opening == Opening.BETWEEN) {
      return c.take("and", "-", "to", "–");
    }
    if (c.take("-", "–", "—", "~")) {
      return true;
    }
    return c.phrase("up to") || c.take("to", "until", "till", "til", "through", "thru");
  }

  static Optional<Integer> number(Cursor c) {
    c.take("the");
    return c.longest(Numerals::ordinal, at -> at.digits(1, 2), Numerals::belowHundred)
        .filter(Written::plausible);
  }
}

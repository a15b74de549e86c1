package dev.palimpsest.redact.recognize;

import java.util.Set;

/**
 * Where in a text a form's values can be.
 *
 * @param density how close together their digits stand
 * @param literals of which one stands in every value; empty where nothing is said
 * @param reach how many characters of a value may stand before the literal
 */
record Where(Density density, Set<String> literals, int reach) {
  static final Where ANYWHERE = new Where(Density.ANY, Set.of(), 0);

  Where dense(Density digits) {
    return new Where(digits, literals, reach);
  }

  Where around(Set<String> ofEveryValue, int before) {
    return new Where(density, ofEveryValue, before);
  }
}

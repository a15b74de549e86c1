package dev.palimpsest.redact.recognize;

/**
 * Where in a text a form's values can be.
 *
 * @param density how close together their digits stand
 * @param reach how many characters of a value may stand before the literal of its gate
 */
record Where(Density density, int reach) {
  static final Where ANYWHERE = new Where(Density.ANY, 256);

  Where dense(Density digits) {
    return new Where(digits, reach);
  }

  Where beginningThere() {
    return new Where(density, 0);
  }
}

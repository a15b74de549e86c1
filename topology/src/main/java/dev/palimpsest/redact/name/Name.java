package dev.palimpsest.redact.name;

/**
 * A stretch of text that names somebody or something.
 *
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param core where the name itself begins, behind a title
 * @param score between 0 and 1: how much the evidence outweighs that this is ordinary text
 */
public record Name(int start, int end, int core, NameKind kind, double score) {
  public Name {
    if (start < 0 || core < start || end <= core) {
      throw new IllegalArgumentException("A name needs at least one character");
    }
  }

  boolean overlaps(Name other) {
    return start < other.end && other.start < end;
  }
}

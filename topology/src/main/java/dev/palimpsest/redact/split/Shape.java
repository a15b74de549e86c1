package dev.palimpsest.redact.split;

import dev.palimpsest.redact.EntityType;
import java.util.regex.Pattern;

/**
 * The forms of values that people break over turns: how one ends a turn, how it begins the next.
 */
public enum Shape {
  IBAN(
      EntityType.PARTIAL_VALUE,
      "(?<![\\p{L}\\p{N}])(?<v>[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{1,4}){0,7}+)(?:[ -]|\\.{2,3}|…){0,3}$",
      "^[\\s.…-]{0,4}(?<v>[A-Z0-9]{1,4}(?: ?[A-Z0-9]{1,4}){0,7}+)(?![\\p{L}\\d])"),
  NUMBER(
      EntityType.PARTIAL_VALUE,
      "(?<![\\p{L}\\p{N}_.,:/$€£#%-])(?<v>[+(]?\\d(?:[ ()-]{0,2}\\d){2,17}+)(?:[ -]|\\.{2,3}|…){0,3}$",
      "^[\\s.…-]{0,4}(?<v>\\d(?:[ ()-]{0,2}\\d){1,17}+)(?![\\p{L}\\d]|[.,:/]\\d)"),
  EMAIL(
      EntityType.PARTIAL_VALUE,
      "(?<![\\p{L}\\p{N}._%+-])(?<v>[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{0,63}+\\.?)\\s{0,3}$",
      "^\\s{0,4}(?<v>@?[\\p{L}\\p{N}-]{0,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}+)"),
  /** A name that an address was asked for with, before its {@code @}. */
  EMAIL_NAME(
      EntityType.PARTIAL_VALUE,
      "^\\s{0,4}(?<v>[\\p{L}\\p{N}._%+-]{2,64}+)\\s{0,3}$",
      "^\\s{0,4}(?<v>@[\\p{L}\\p{N}.-]{1,128}+)"),
  SECRET(
      EntityType.API_KEY,
      "(?<![\\p{L}\\p{N}])(?<v>(?:sk-|gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|AKIA|ASIA|AIza|hvs\\.|npm_|pypi-|eyJ)[\\w.-]{2,120}+)(?:\\.{2,3}|…)?\\s{0,3}$",
      "^[\\s.…]{0,4}(?<v>[\\w.+/=-]{4,256}+)\\s{0,3}$"),
  PRIVATE_KEY(
      EntityType.PRIVATE_KEY,
      "(?<v>-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\\s]{0,8000}+)$",
      "^(?<v>[A-Za-z0-9+/=\\s]{8,8000}+(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?)");

  private final EntityType type;
  private final Pattern tail;
  private final Pattern head;

  /** Characters that a country and two check digits take. */
  static final int SHORTEST_IBAN = 4;

  Shape(EntityType type, String tail, String head) {
    this.type = type;
    this.tail = Pattern.compile(tail);
    this.head = Pattern.compile(head);
  }

  /** What a part is taken for while nobody knows what the whole is. */
  EntityType type() {
    return type;
  }

  /** Whether a rest is taken although both together are no value that anything knows. */
  boolean takesAnyRest() {
    return this != EMAIL && this != EMAIL_NAME;
  }

  /** The value's part at the end of a turn, as group {@code v}. */
  Pattern tail() {
    return tail;
  }

  /** The value's part at the beginning of a later turn, as group {@code v}. */
  Pattern head() {
    return head;
  }
}

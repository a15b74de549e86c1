package dev.palimpsest.redact.name;

/**
 * What the tagger says of a token: outside, or first or further token of a name. Addresses are told
 * apart only so that no street passes for a person.
 */
enum Label {
  OUTSIDE,
  PERSON_FIRST,
  PERSON_NEXT,
  LOCATION_FIRST,
  LOCATION_NEXT,
  ORGANIZATION_FIRST,
  ORGANIZATION_NEXT,
  ADDRESS_FIRST,
  ADDRESS_NEXT;

  static final int COUNT = values().length;

  static boolean isFirst(int label) {
    return (label & 1) == 1;
  }

  /** The label of the first token of what this one continues. */
  static int firstOf(int label) {
    return isFirst(label) || label == 0 ? label : label - 1;
  }

  static boolean mayFollow(int label, int previous) {
    return label == 0 || isFirst(label) || firstOf(previous) == firstOf(label);
  }
}

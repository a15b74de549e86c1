package dev.palimpsest.domain.value;

/**
 * A term that stands in a text.
 *
 * @param next the token behind it
 */
record Found(Term term, int next) {}

package dev.palimpsest.extract;

/**
 * The turn before, as far as an answer needs it.
 *
 * @param text its last words, redacted
 * @param assistant whether the assistant said it
 */
public record Heard(String text, boolean assistant) {}

package dev.palimpsest.redact;

/**
 * A personal value that a recognizer found.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param score how sure, 0 to 1
 * @param canonical the value in the one spelling that its token is derived from
 */
public record Found(int start, int end, EntityType type, double score, String canonical) {}

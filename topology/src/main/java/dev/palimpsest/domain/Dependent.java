package dev.palimpsest.domain;

/**
 * A slot that a change of another one puts in doubt.
 *
 * @param path of the slot in doubt
 * @param strength how surely a change puts it in doubt: 0 never, 1 always
 */
public record Dependent(String path, double strength) {}

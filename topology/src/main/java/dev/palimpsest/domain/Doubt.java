package dev.palimpsest.domain;

/**
 * Why a belief that stays active may no longer hold.
 *
 * @param confidence how probable it is that the belief no longer holds, 0 to 1
 * @param cause what raised the doubt
 */
public record Doubt(double confidence, Evidence cause) {}

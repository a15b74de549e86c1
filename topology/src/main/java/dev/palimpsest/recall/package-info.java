/**
 * Answers from a subject's operations: what was believed when, why, and whether a premise holds.
 */
package dev.palimpsest.recall;

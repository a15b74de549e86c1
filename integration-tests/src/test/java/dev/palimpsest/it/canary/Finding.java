package dev.palimpsest.it.canary;

/**
 * A canary that was found.
 *
 * @param place its name, within its kind
 * @param canary its id; the value itself stands in no report
 */
public record Finding(Kind kind, String place, String canary, Form form) {}

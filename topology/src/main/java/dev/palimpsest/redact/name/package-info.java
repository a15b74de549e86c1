/**
 * Finds names of people, places and organisations in chat text, without a network or a neural
 * model.
 */
package dev.palimpsest.redact.name;

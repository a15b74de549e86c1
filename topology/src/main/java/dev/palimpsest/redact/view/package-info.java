/** The readings of a text in which a value may show: as it is, normalised, decoded. */
package dev.palimpsest.redact.view;

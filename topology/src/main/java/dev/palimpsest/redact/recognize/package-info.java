/** The recognizers that ship, one set for each country and for each family of values. */
package dev.palimpsest.redact.recognize;

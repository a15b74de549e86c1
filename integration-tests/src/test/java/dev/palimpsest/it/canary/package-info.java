/**
 * The proof that redaction leaks nothing: values made for the run, everything that can carry one,
 * and a search of everything that is written, stored, shown or logged.
 */
package dev.palimpsest.it.canary;

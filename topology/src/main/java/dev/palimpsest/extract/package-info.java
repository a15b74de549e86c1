/** Turns what people say into candidates for memory. */
package dev.palimpsest.extract;

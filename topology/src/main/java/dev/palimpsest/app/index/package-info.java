/**
 * Fills an index from its topic and compares the two, by the code that the sink makes and writes
 * documents with.
 */
package dev.palimpsest.app.index;

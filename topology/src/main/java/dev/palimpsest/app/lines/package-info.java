/** The JSON lines that the command line reads and writes. */
package dev.palimpsest.app.lines;

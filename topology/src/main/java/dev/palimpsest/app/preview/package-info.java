/** The same topologies over a file, without a broker. */
package dev.palimpsest.app.preview;

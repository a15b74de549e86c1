/** Values that begin in one turn of a conversation and go on in another. */
package dev.palimpsest.redact.split;

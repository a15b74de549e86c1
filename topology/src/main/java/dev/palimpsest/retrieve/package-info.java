/** Searches the indices, always within one tenant. */
package dev.palimpsest.retrieve;

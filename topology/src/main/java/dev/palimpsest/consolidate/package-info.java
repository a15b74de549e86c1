/** Decides what one candidate does to the memories of its slot. */
package dev.palimpsest.consolidate;

/** Finds what a text says about time, and what that means at a reference time; English. */
package dev.palimpsest.extract.time;

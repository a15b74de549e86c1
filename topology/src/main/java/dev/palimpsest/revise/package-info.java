/** Decides what a change of one belief means for others. */
package dev.palimpsest.revise;

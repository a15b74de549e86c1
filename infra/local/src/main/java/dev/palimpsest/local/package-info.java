/** Palimpsest on one machine: the commands that run the real servers as plain processes. */
package dev.palimpsest.local;

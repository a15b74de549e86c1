/** The sentence encoder and its heads, behind small interfaces; loaded once. */
package dev.palimpsest.encode;

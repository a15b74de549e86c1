/** The tokens that stand for values, and the keys that they are derived from. */
package dev.palimpsest.redact.token;

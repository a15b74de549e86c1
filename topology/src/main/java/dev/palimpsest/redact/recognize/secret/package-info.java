/**
 * Credentials: keys, tokens, passwords, codes, by vendor's format or by the words that name them.
 */
package dev.palimpsest.redact.recognize.secret;

/**
 * How values that tokens stand for are kept: encrypted, per subject, until the subject is
 * forgotten.
 */
package dev.palimpsest.redact.vault;

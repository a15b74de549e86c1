/** Finds personal data in text and replaces it by what a tenant's policy says. */
package dev.palimpsest.redact;

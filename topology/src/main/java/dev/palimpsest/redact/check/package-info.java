/** The rules by which issuers of numbers tell a right one from a wrong one. */
package dev.palimpsest.redact.check;

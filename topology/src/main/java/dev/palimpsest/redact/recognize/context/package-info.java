/** Values that only the words around them make somebody's. */
package dev.palimpsest.redact.recognize.context;

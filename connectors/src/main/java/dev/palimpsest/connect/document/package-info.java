/**
 * What stands in the indices: which topic goes where, how a record becomes a document, and how
 * versions order them.
 */
package dev.palimpsest.connect.document;

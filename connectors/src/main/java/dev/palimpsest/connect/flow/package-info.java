/**
 * How records flow from the worker to the index: bounded, in order per document, acknowledged one
 * by one.
 */
package dev.palimpsest.connect.flow;

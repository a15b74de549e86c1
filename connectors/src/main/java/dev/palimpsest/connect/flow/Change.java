package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.document.IndexedChange;

/**
 * What a delivery does to the index.
 *
 * @param what the version or removal of a document
 * @param delivery whom to settle once it is done
 */
record Change(IndexedChange what, Delivery delivery) {}

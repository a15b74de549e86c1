package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.document.Document;

/**
 * A versioned document to be written.
 *
 * @param delivery whom to settle once it is done
 */
record Write(Document document, Delivery delivery) {}

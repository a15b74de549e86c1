package dev.palimpsest.retrieve;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document that one search listed.
 *
 * @param id of the document
 * @param score as Elasticsearch gave it
 */
record Found(String id, double score, JsonNode document) {

  Found scored(double other) {
    return new Found(id, other, document);
  }
}

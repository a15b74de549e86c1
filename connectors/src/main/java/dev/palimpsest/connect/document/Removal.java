package dev.palimpsest.connect.document;

import java.util.OptionalLong;

/**
 * A removal that came as a tombstone, which carries no revision: its version follows from what the
 * index holds.
 *
 * @param json the body without any text, UTF-8
 */
public record Removal(IndexedTopic topic, String id, byte[] json) implements IndexedChange {

  /**
   * The document that ends the generation of the stored one.
   *
   * @param stored version of the newest document under this id, empty where there is none
   */
  public Document after(OptionalLong stored) {
    return new Document(topic, id, DocumentVersion.endOfGeneration(stored), json);
  }

  /** Names the document without its content. */
  @Override
  public String toString() {
    return topic.alias() + "/" + id + "@removed";
  }
}

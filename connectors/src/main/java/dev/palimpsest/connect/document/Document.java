package dev.palimpsest.connect.document;

/**
 * One version of one document, ready to be written.
 *
 * @param version external version, see {@link DocumentVersion}
 * @param json the body, UTF-8
 */
public record Document(IndexedTopic topic, String id, long version, byte[] json)
    implements IndexedChange {

  /** Names the document without its content. */
  @Override
  public String toString() {
    return topic.alias() + "/" + id + "@" + version;
  }
}

package dev.palimpsest.connect.document;

/** What one record does to one document: a version of it, or its removal. */
public sealed interface IndexedChange permits Document, Removal {

  /** Where the document stands. */
  IndexedTopic topic();

  /** Its id within the alias. */
  String id();
}

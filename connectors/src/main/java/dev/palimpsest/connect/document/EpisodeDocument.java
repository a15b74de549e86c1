package dev.palimpsest.connect.document;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.Episode;

/**
 * Turns a redacted turn into its document; a deleted turn keeps neither words nor who said them.
 */
final class EpisodeDocument {

  private EpisodeDocument() {}

  static Document of(RecordKey key, Episode episode) throws RejectedRecord {
    long version = DocumentVersion.of(episode.getGeneration(), episode.getRevision());
    DocumentBody body = episode.getChange() == Change.DELETED ? bare(episode) : full(episode);
    return new Document(IndexedTopic.EPISODES, key.text(), version, body.bytes());
  }

  static Removal removal(RecordKey key) {
    DocumentBody body =
        new DocumentBody()
            .put("tenant", key.tenant())
            .put("conversation", key.segment(1))
            .put("turn", key.segment(2))
            .put("change", Change.DELETED);
    return new Removal(IndexedTopic.EPISODES, key.text(), body.bytes());
  }

  private static DocumentBody bare(Episode episode) {
    return new DocumentBody()
        .put("tenant", episode.getTenant())
        .put("conversation", episode.getConversation())
        .put("turn", episode.getTurn())
        .put("generation", episode.getGeneration())
        .put("revision", episode.getRevision())
        .put("change", episode.getChange())
        .put("role", episode.getRole())
        .put("occurredAt", episode.getOccurredAt())
        .put("ingestedAt", episode.getIngestedAt());
  }

  private static DocumentBody full(Episode episode) {
    return bare(episode)
        .put("user", episode.getUser())
        .put("author", episode.getAuthor())
        .put("text", episode.getText())
        .put("previous", episode.getPrevious())
        .vector(episode.getVector(), episode.getVectorModel());
  }
}

package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Status;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.retrieve.Index;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that a test of search writes to the indices itself. No topic knows them, and other
 * tests compare the indices with the topics: they go when the test closes this.
 */
final class UnloggedDocuments implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final String USER = "dana";
  private static final int MOST = 1_000;

  private final ElasticsearchClient client;
  private final SentenceVectors vectors;
  private final List<BulkOperation> unwritten = new ArrayList<>();
  private final List<BulkOperation> removals = new ArrayList<>();

  UnloggedDocuments(ElasticsearchClient client, SentenceVectors vectors) {
    this.client = client;
    this.vectors = vectors;
  }

  void episode(String tenant, String conversation, String turn, Instant at, String text) {
    Map<String, Object> document = new HashMap<>();
    document.put("conversation", conversation);
    document.put("turn", turn);
    document.put("change", "SAID");
    document.put("author", USER);
    document.put("occurredAt", at.toEpochMilli());
    document.put("ingestedAt", at.toEpochMilli());
    add(Index.EPISODES, tenant, tenant + "|" + conversation + "|" + turn, text, document);
  }

  void memory(String tenant, String id, Status status, String text, String turn) {
    Map<String, Object> document = memory(id, status, turn, START);
    add(Index.MEMORIES, tenant, id, text, document);
  }

  void closed(String tenant, String id, String text, String turn, Instant from, Instant until) {
    Map<String, Object> document = memory(id, Status.SUPERSEDED, turn, from);
    document.put("invalidatedAt", until.toEpochMilli());
    document.put("validTo", until.toEpochMilli());
    add(Index.MEMORIES, tenant, id, text, document);
  }

  private static Map<String, Object> memory(
      String id, Status status, String turn, Instant recordedAt) {
    Map<String, Object> document = new HashMap<>();
    document.put("memoryId", id);
    document.put("status", status.name());
    document.put("type", MemoryType.SEMANTIC.name());
    document.put("level", "FACT");
    document.put("slot", "hobby.music");
    document.put("recordedAt", recordedAt.toEpochMilli());
    document.put("sources", List.of(Map.of("conversation", "c1", "turn", turn)));
    return document;
  }

  private void add(
      Index index, String tenant, String id, String text, Map<String, Object> document) {
    document.put("tenant", tenant);
    document.put("user", USER);
    document.put("text", text);
    document.put("vector", vectors.of(text));
    document.put("vectorModel", vectors.model());
    unwritten.add(
        BulkOperation.of(
            bulk -> bulk.index(put -> put.index(index.alias()).id(id).document(document))));
    removals.add(BulkOperation.of(bulk -> bulk.delete(gone -> gone.index(index.alias()).id(id))));
  }

  /** Writes what was added, and makes it visible. */
  void write() throws IOException {
    send(unwritten);
    unwritten.clear();
  }

  @Override
  public void close() throws IOException {
    send(removals);
  }

  private void send(List<BulkOperation> operations) throws IOException {
    for (int start = 0; start < operations.size(); start += MOST) {
      int end = Math.min(operations.size(), start + MOST);
      Refresh refresh = end == operations.size() ? Refresh.True : Refresh.False;
      List<BulkOperation> some = operations.subList(start, end);
      BulkResponse response = client.bulk(bulk -> bulk.operations(some).refresh(refresh));
      assertThat(response.errors()).as(response.toString()).isFalse();
    }
  }

  static Instant minute(int minute) {
    return START.plusSeconds(minute * 60L);
  }
}

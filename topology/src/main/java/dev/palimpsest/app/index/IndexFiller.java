package dev.palimpsest.app.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.UserException;
import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.index.Answer;
import dev.palimpsest.connect.index.BulkIndex;
import dev.palimpsest.connect.index.NotSetUp;
import dev.palimpsest.connect.index.RefusedRequest;
import dev.palimpsest.connect.retry.Backoff;
import dev.palimpsest.connect.retry.BrokenDependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Writes documents to a version that is being filled, in bulk, as the sink writes them. */
final class IndexFiller {
  private static final int BATCH = 1000;
  private static final int BATCH_BYTES = 5 << 20;
  private static final int FIRST_WAIT_MS = 200;
  private static final int LONGEST_WAIT_MS = 10_000;

  /** Together about a minute: a restart of a node, and no outage. */
  private static final int TRIES = 12;

  private final BulkIndex index;
  private final Backoff backoff =
      new Backoff(FIRST_WAIT_MS, LONGEST_WAIT_MS, new SplittableRandom());
  private final List<Document> batch = new ArrayList<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private int bytes;

  IndexFiller(ElasticsearchClient client, String alias) {
    index = new BulkIndex(client, topic -> alias);
  }

  void add(Document document) {
    batch.add(document);
    bytes += document.json().length;
    if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
      flush();
    }
  }

  /** Writes what was added, and returns once all of it is there or refused. */
  void flush() {
    try {
      write(List.copyOf(batch));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while the index was filled", e);
    } catch (NotSetUp e) {
      throw new UserException(
          "the version that was being filled is gone: was it dropped, or does another rebuild run?",
          e);
    }
    batch.clear();
    bytes = 0;
  }

  /** Documents that Elasticsearch refused, by code. */
  Map<String, Integer> refused() {
    return refused;
  }

  private void write(List<Document> documents) throws InterruptedException {
    List<Document> pending = documents;
    String why = "";
    for (int failures = 0; !pending.isEmpty(); failures++) {
      if (failures == TRIES) {
        throw refusal(why);
      }
      if (failures > 0) {
        Thread.sleep(backoff.delay(failures - 1));
      }
      try {
        pending = again(pending, index.write(pending));
        why = "put off " + pending.size() + " documents";
      } catch (RefusedRequest request) {
        isolate(pending, request.answer());
        return;
      } catch (BrokenDependency away) {
        if (away.denied()) {
          throw refusal(away.code());
        }
        why = away.code();
      }
    }
  }

  private static UserException refusal(String why) {
    return new UserException(
        "Elasticsearch does not take what is written ("
            + why
            + "): check that it is up, has room, and that elasticsearch.apiKeyFile may write");
  }

  private List<Document> again(List<Document> sent, List<Answer> answers) {
    List<Document> again = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      switch (answers.get(i).meaning()) {
        case WRITTEN, ALREADY_THERE -> {}
        case REFUSED -> refused.merge(answers.get(i).code(), 1, Integer::sum);
        case AGAIN, DENIED, NOT_SET_UP -> again.add(sent.get(i));
      }
    }
    return again;
  }

  /** Finds the documents that a whole request was refused over, by halves. */
  private void isolate(List<Document> documents, Answer answer) throws InterruptedException {
    if (documents.size() == 1) {
      refused.merge(answer.code(), 1, Integer::sum);
      return;
    }
    int half = documents.size() / 2;
    write(documents.subList(0, half));
    write(documents.subList(half, documents.size()));
  }
}

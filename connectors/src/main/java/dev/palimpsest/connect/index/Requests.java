package dev.palimpsest.connect.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import dev.palimpsest.connect.retry.BrokenDependency;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Makes a request and tells its failures apart. */
final class Requests {

  private static final String ELASTICSEARCH = "Elasticsearch";
  private static final int TOO_LARGE = 413;

  /** Refusals of a whole bulk that single documents can cause; any other is nobody's document. */
  private static final Set<String> CONTENT_CODES =
      Set.of(
          "ACTION_REQUEST_VALIDATION",
          "ILLEGAL_ARGUMENT",
          "X_CONTENT_PARSE",
          "PARSE",
          "PARSING",
          "HTTP_" + TOO_LARGE);

  private Requests() {}

  /** One request to Elasticsearch. */
  @FunctionalInterface
  interface Request<T> {
    T send() throws IOException;
  }

  /**
   * The response of a request that was answered.
   *
   * @throws BrokenDependency if the server is away, overloaded, or denies access
   * @throws RefusedRequest if the content of the request is at fault
   * @throws NotSetUp if the index or the server's version is
   */
  static <T> T make(Request<T> request)
      throws BrokenDependency, RefusedRequest, InterruptedException {
    try {
      return request.send();
    } catch (ElasticsearchException e) {
      throw failure(e.status(), Optional.ofNullable(e.error().type()));
    } catch (TransportException e) {
      // An answer, but none of Elasticsearch's own: a proxy's page, or a body cut short.
      int status = e.response() == null ? 0 : e.statusCode();
      if (status < 400) {
        throw BrokenDependency.away(ELASTICSEARCH, "unreadable answer");
      }
      throw failure(status, Optional.empty());
    } catch (ResponseException e) {
      throw failure(e.getResponse().getStatusCode(), Optional.empty());
    } catch (IOException e) {
      throw BrokenDependency.away(ELASTICSEARCH, e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      // The client wraps an interrupt; a stopping task is the one reason for it.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  /** What a status and type mean for a whole request. */
  private static BrokenDependency failure(int status, Optional<String> type) throws RefusedRequest {
    Answer answer =
        status == TOO_LARGE ? Answer.of(status, Optional.empty()) : Answer.of(status, type);
    String code = status + " " + answer.code();
    return switch (answer.meaning()) {
      case WRITTEN, ALREADY_THERE, AGAIN -> BrokenDependency.away(ELASTICSEARCH, code);
      case DENIED -> BrokenDependency.denied(ELASTICSEARCH, code);
      case NOT_SET_UP -> throw new NotSetUp(answer.code());
      case REFUSED -> {
        if (CONTENT_CODES.contains(answer.code())) {
          throw new RefusedRequest(answer);
        }
        throw new NotSetUp(answer.code());
      }
    };
  }
}

package dev.palimpsest.connect.index;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Elasticsearch's answer to one item means, by HTTP status and error type.
 *
 * @param meaning what to do next
 * @param code the error type in capitals without its ending, as in MAPPER_PARSING; the status where
 *     there is no type
 */
public record Answer(Meaning meaning, String code) {

  /** What to do next. */
  public enum Meaning {
    /** This version stands in the index. */
    WRITTEN,
    /** An equal or newer version stands in the index, which is just as good. */
    ALREADY_THERE,
    /** The server could not, and may soon. */
    AGAIN,
    /** The server does not let us. */
    DENIED,
    /** The index is not there or not ours to write: an operator must act. */
    NOT_SET_UP,
    /** The document itself is refused. */
    REFUSED
  }

  private static final String CONFLICT = "version_conflict_engine_exception";

  /** Statuses of the 400s whose reason passes by itself. */
  private static final Set<Integer> PASSING_STATUSES = Set.of(408, 429);

  /** An index that an operator closed or blocked is a server that is away. */
  private static final Set<String> PASSING_TYPES =
      Set.of(
          "index_closed_exception", "cluster_block_exception", "es_rejected_execution_exception");

  /** A server of another major version refuses every request of ours. */
  private static final Set<String> SET_UP_TYPES =
      Set.of("index_not_found_exception", "media_type_header_exception");

  /**
   * The meaning of a status and, where the answer has one, an error type.
   *
   * @param status HTTP status of the item or request
   */
  public static Answer of(int status, Optional<String> type) {
    return new Answer(meaning(status, type.orElse("")), code(status, type));
  }

  private static Meaning meaning(int status, String type) {
    if (status >= 200 && status < 300) {
      return Meaning.WRITTEN;
    }
    if (type.equals(CONFLICT)) {
      return Meaning.ALREADY_THERE;
    }
    if (SET_UP_TYPES.contains(type)) {
      return Meaning.NOT_SET_UP;
    }
    if (status < 400 || status >= 500 || PASSING_STATUSES.contains(status)) {
      return Meaning.AGAIN;
    }
    if (PASSING_TYPES.contains(type)) {
      return Meaning.AGAIN;
    }
    return switch (status) {
      case 401, 403 -> Meaning.DENIED;
      case 404, 405, 406, 410 -> Meaning.NOT_SET_UP;
      case 409 -> Meaning.AGAIN;
      default -> Meaning.REFUSED;
    };
  }

  private static String code(int status, Optional<String> type) {
    return type.map(name -> name.replaceFirst("_exception$", "").toUpperCase(Locale.ROOT))
        .orElse("HTTP_" + status);
  }
}

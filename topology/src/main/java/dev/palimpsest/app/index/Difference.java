package dev.palimpsest.app.index;

import dev.palimpsest.connect.document.DocumentVersion;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One document in which index and topic differ, named without its content.
 *
 * @param topic version that the topic leads to, empty where it leads to none
 * @param index version that the index holds, empty where it holds none
 */
public record Difference(Kind kind, String id, OptionalLong topic, OptionalLong index) {

  /** What is wrong with the index, seen from the topic. */
  public enum Kind {
    /** The index does not hold it. */
    MISSING,
    /** The topic does not lead to it, or has removed it. */
    SURPLUS,
    /** The index holds an older version. */
    OLDER,
    /** The index holds a newer version. */
    NEWER,
    /** The version is the same, and the content is not. */
    DIFFERENT
  }

  /** The generation of a version. */
  public static int generation(long version) {
    return DocumentVersion.generation(version);
  }

  /** The revision of a version. */
  public static long revision(long version) {
    return DocumentVersion.revision(version);
  }

  /** Whether a version is that of a removal. */
  public static boolean removal(long version) {
    return DocumentVersion.endsGeneration(version);
  }

  /** The difference of a document, empty where there is none. */
  static Optional<Difference> between(String id, Optional<Mark> topic, Optional<Mark> index) {
    boolean wanted = topic.isPresent() && topic.get().live();
    boolean found = index.isPresent() && index.get().live();
    if (!wanted) {
      return found ? Optional.of(of(Kind.SURPLUS, id, topic, index)) : Optional.empty();
    }
    if (index.isEmpty()) {
      return Optional.of(of(Kind.MISSING, id, topic, index));
    }
    int order = Long.compare(index.get().version(), topic.get().version());
    if (order != 0) {
      return Optional.of(of(order < 0 ? Kind.OLDER : Kind.NEWER, id, topic, index));
    }
    return index.get().content() == topic.get().content()
        ? Optional.empty()
        : Optional.of(of(Kind.DIFFERENT, id, topic, index));
  }

  private static Difference of(Kind kind, String id, Optional<Mark> topic, Optional<Mark> index) {
    return new Difference(kind, id, version(topic), version(index));
  }

  private static OptionalLong version(Optional<Mark> mark) {
    return mark.map(one -> OptionalLong.of(one.version())).orElse(OptionalLong.empty());
  }
}

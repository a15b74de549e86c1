package dev.palimpsest.connect.document;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.util.OptionalLong;

/**
 * External version of a document = generation × 2³² + revision, so that a newer generation always
 * wins, a replay of older records never does, and Kafka's offsets play no part.
 */
public final class DocumentVersion {

  private static final int REVISION_BITS = 32;
  private static final long LAST_REVISION = (1L << REVISION_BITS) - 1;
  private static final int FIRST_GENERATION = 1;

  private DocumentVersion() {}

  /**
   * The version of a revision.
   *
   * @throws RejectedRecord BAD_REVISION if generation or revision is below 1
   */
  public static long of(int generation, int revision) throws RejectedRecord {
    if (generation < FIRST_GENERATION || revision < 1) {
      throw RejectedRecord.atDecode("BAD_REVISION");
    }
    return ((long) generation << REVISION_BITS) | revision;
  }

  /** The generation of a version. */
  public static int generation(long version) {
    return (int) (version >>> REVISION_BITS);
  }

  /** The revision of a version; where the version ends its generation, no record has this one. */
  public static long revision(long version) {
    return version & LAST_REVISION;
  }

  /** Whether it is the version of a removal that came as a tombstone. */
  public static boolean endsGeneration(long version) {
    return revision(version) == LAST_REVISION;
  }

  /**
   * The highest version of the generation that is stored, of the first where nothing is: no record
   * of that generation can come after it, because revisions are 31-bit numbers; the next generation
   * can.
   */
  public static long endOfGeneration(OptionalLong stored) {
    long generation = Math.max(FIRST_GENERATION, stored.orElse(FIRST_GENERATION) >>> REVISION_BITS);
    return (generation << REVISION_BITS) | LAST_REVISION;
  }
}

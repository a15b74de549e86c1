package dev.palimpsest.connect.document;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record's key taken apart: segments between bars, with {@code %25} for a percent sign and {@code
 * %7C} for a bar, so that no crafted id reaches into another segment.
 *
 * @param text the key as it is
 * @param segments its segments, unescaped
 */
public record RecordKey(String text, List<String> segments) {

  /**
   * Reads a key of the given topic.
   *
   * @throws RejectedRecord BAD_KEY if it has another number of segments, an empty one, or none
   */
  public static RecordKey of(IndexedTopic topic, Optional<String> key) throws RejectedRecord {
    String text = key.orElseThrow(() -> RejectedRecord.atDecode("BAD_KEY"));
    List<String> segments = new ArrayList<>();
    for (String segment : text.split("\\|", -1)) {
      if (segment.isEmpty()) {
        throw RejectedRecord.atDecode("BAD_KEY");
      }
      // The bar first: an escaped "%7C" is "%257C".
      segments.add(segment.replace("%7C", "|").replace("%25", "%"));
    }
    if (segments.size() != topic.keySegments()) {
      throw RejectedRecord.atDecode("BAD_KEY");
    }
    return new RecordKey(text, List.copyOf(segments));
  }

  /** The text of the key with the given segments, in order. */
  public static String join(String... segments) {
    return Arrays.stream(segments)
        // The percent sign first: an escaped bar has one.
        .map(segment -> segment.replace("%", "%25").replace("|", "%7C"))
        .collect(Collectors.joining("|"));
  }

  /** The text of a key that came as bytes. */
  public static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  /** The tenant, first in every key. */
  public String tenant() {
    return segments.get(0);
  }

  /** The segment at a position, from 0. */
  public String segment(int position) {
    return segments.get(position);
  }
}

package dev.palimpsest.streams;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;

/**
 * Refuses decoded records whose strings were not valid UTF-8. Avro decodes such bytes to U+FFFD
 * without a word; a record with more of these characters than its bytes spell out was damaged.
 */
final class StrictUtf8 {
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] SPELLED = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private StrictUtf8() {}

  /**
   * @throws InvalidUtf8Exception if the record holds characters that its bytes do not
   */
  static Object checked(Object decoded, byte[] bytes) {
    if (decoded instanceof IndexedRecord record) {
      long replaced = count(record);
      if (replaced > 0 && replaced > spelledOut(bytes)) {
        throw new InvalidUtf8Exception();
      }
    }
    return decoded;
  }

  private static long count(Object value) {
    return switch (value) {
      case CharSequence text -> text.chars().filter(c -> c == REPLACEMENT).count();
      case IndexedRecord record -> {
        long sum = 0;
        for (int i = 0; i < record.getSchema().getFields().size(); i++) {
          sum += record.get(i) == null ? 0 : count(record.get(i));
        }
        yield sum;
      }
      case Iterable<?> items -> {
        long sum = 0;
        for (Object item : items) {
          sum += count(item);
        }
        yield sum;
      }
      case Map<?, ?> map -> count(map.keySet()) + count(map.values());
      default -> 0;
    };
  }

  private static long spelledOut(byte[] bytes) {
    long found = 0;
    for (int i = 0; i + SPELLED.length <= bytes.length; i++) {
      if (bytes[i] == SPELLED[0] && bytes[i + 1] == SPELLED[1] && bytes[i + 2] == SPELLED[2]) {
        found++;
      }
    }
    return found;
  }
}

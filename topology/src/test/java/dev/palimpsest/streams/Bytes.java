package dev.palimpsest.streams;

import dev.palimpsest.streams.ApplicationRun.Written;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;

/** Searches what was written for a raw value: as it is, case-folded, digits only, and as UTF-16. */
final class Bytes {
  private static final int FEWEST_DIGITS = 7;

  private Bytes() {}

  /** The topics of all records that hold the value in key, value or headers. */
  static List<String> holding(List<Written> records, String value) {
    return records.stream()
        .filter(record -> parts(record).anyMatch(part -> holds(part, value)))
        .map(Written::topic)
        .distinct()
        .toList();
  }

  static boolean holds(byte[] bytes, String value) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String folded = text.toLowerCase(Locale.ROOT);
    String plain = latin(value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    String wide = latin(value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE));
    String digits = value.replaceAll("\\D", "");
    return folded.contains(plain)
        || folded.contains(wide)
        || digits.length() >= FEWEST_DIGITS && text.replaceAll("[ .-]", "").contains(digits);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Stream<byte[]> parts(Written written) {
    Stream<byte[]> headers =
        Arrays.stream(written.record().headers().toArray())
            .flatMap(
                header -> Stream.of(header.key().getBytes(StandardCharsets.UTF_8), of(header)));
    return Stream.concat(
        Stream.of(or(written.record().key()), or(written.record().value())), headers);
  }

  private static byte[] of(Header header) {
    return or(header.value());
  }

  private static byte[] or(byte[] bytes) {
    return bytes == null ? new byte[0] : bytes;
  }
}

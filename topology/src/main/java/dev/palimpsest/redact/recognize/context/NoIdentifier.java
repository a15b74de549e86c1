package dev.palimpsest.redact.recognize.context;

import java.util.regex.Pattern;

/** Tells what stands behind a number's name without being one: years, dates, times, amounts. */
final class NoIdentifier {
  private static final Pattern PLAIN =
      Pattern.compile(
          "#?\\d{1,2}"
              + "|(?:19|20)\\d{2}(?:-(?:19|20)\\d{2}|[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)?(?: \\d{2,6})*"
              + "|(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|[12]\\d|3[01])[-/.](?:(?:19|20)\\d{2}|\\d{2})(?: \\d{2,6})*"
              + "|\\d{1,4}(?:\\.\\d{1,2}|[%°].*)"
              + "|\\d{1,3}(?:\\.\\d{3})+(?:,\\d\\d)?"
              + "|\\d+(?:st|nd|rd|th|am|pm|km|kg|cm|mm|ml|h|hrs?|min|mins|days?|years?|x|mb|gb|kb|k|m|[€$£¥])"
              + "|v?\\d{1,3}(?:\\.\\d{1,3}){1,3}"
              + "|[\\p{L}]-?\\d",
          Pattern.CASE_INSENSITIVE);

  private NoIdentifier() {}

  static boolean is(String value) {
    return PLAIN.matcher(value).matches();
  }
}

package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;

/** What a message says, within the bounds of the turns' contract. */
final class Body {

  private static final int MOST_UNITS = 262_144;

  private Body() {}

  /**
   * The text of a row.
   *
   * @throws RejectedRecord NULL_BODY, EMPTY_TEXT, or TEXT_TOO_LONG for more than 262,144 UTF-16
   *     units
   */
  static String of(Row row, String column) throws RejectedRecord {
    String text = row.text(column).orElseThrow(() -> RejectedRecord.atMap("NULL_BODY"));
    if (text.isBlank()) {
      throw RejectedRecord.atMap("EMPTY_TEXT");
    }
    if (text.length() > MOST_UNITS) {
      throw RejectedRecord.atMap("TEXT_TOO_LONG");
    }
    return text;
  }
}

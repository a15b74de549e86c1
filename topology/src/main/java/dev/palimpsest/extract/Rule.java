package dev.palimpsest.extract;

import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import java.util.regex.Pattern;

/**
 * One form of words and the slot that it fills.
 *
 * @param slot path in the trunk
 * @param pattern its group {@code value}, where there is one, is the value
 */
record Rule(String slot, Polarity polarity, Modality modality, Pattern pattern) {
  boolean capturesValue() {
    return pattern.namedGroups().containsKey("value");
  }
}

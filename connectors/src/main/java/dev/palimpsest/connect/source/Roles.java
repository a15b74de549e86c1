package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Which of our roles a platform's word stands for. Our own names count always; upper and lower case
 * are the same.
 *
 * @param byWord roles by lower-case word
 */
record Roles(Map<String, Role> byWord) {

  static final ConfigDef.Validator VALIDATOR =
      ConfigDef.LambdaValidator.with(
          (name, value) -> of((List<?>) value), () -> "word=user|assistant|system|tool,…");

  static final Roles OURS = of(List.of());

  Roles {
    byWord = Map.copyOf(byWord);
  }

  /**
   * Roles from a list of {@code word=role}.
   *
   * @throws ConfigException if an entry has another form, or its role is none of ours
   */
  static Roles of(List<?> entries) {
    Map<String, Role> byWord = new HashMap<>();
    for (Role role : Role.values()) {
      if (role != Role.UNKNOWN) {
        byWord.put(role.name().toLowerCase(Locale.ROOT), role);
      }
    }
    Map<String, Role> ours = Map.copyOf(byWord);
    for (Object entry : entries) {
      String[] parts = entry.toString().toLowerCase(Locale.ROOT).split("=", -1);
      if (parts.length != 2 || !ours.containsKey(parts[1].strip())) {
        throw new ConfigException(
            "roles must list word=role with one of user, assistant, system, tool, as in customer=user,bot=assistant; "
                + entry
                + " is no such pair");
      }
      byWord.put(parts[0].strip(), ours.get(parts[1].strip()));
    }
    return new Roles(byWord);
  }

  /**
   * The role that a row names.
   *
   * @throws RejectedRecord UNKNOWN_ROLE
   */
  Role of(Row row, String column) throws RejectedRecord {
    return row.text(column)
        .map(word -> byWord.get(word.strip().toLowerCase(Locale.ROOT)))
        .orElseThrow(() -> RejectedRecord.atMap("UNKNOWN_ROLE"));
  }
}

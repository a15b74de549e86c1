package dev.palimpsest.connect.source;

import dev.palimpsest.connect.Misspelling;
import dev.palimpsest.connect.deadletter.DeadLetterSettings;
import dev.palimpsest.connect.decode.RegistrySettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of one transform, read once.
 *
 * @param table how rows become turns
 * @param topic where the turns go
 */
record TurnRowSettings(
    TurnTable table, String topic, RegistrySettings registry, DeadLetterSettings deadLetters) {

  /**
   * Reads a transform's configuration.
   *
   * @throws ConfigException if it may not start with it; the message names setting and remedy
   */
  static TurnRowSettings of(Map<String, ?> properties) {
    Map<String, String> given = new HashMap<>();
    properties.forEach((name, value) -> given.put(name, String.valueOf(value)));
    Misspelling.in(given, TurnRowConfig.DEFINITION.names())
        .ifPresent(
            objection -> {
              throw new ConfigException(objection);
            });
    AbstractConfig config = new AbstractConfig(TurnRowConfig.DEFINITION, properties, false);
    return new TurnRowSettings(
        table(config, given),
        config.getString("topic"),
        RegistrySettings.of(config),
        DeadLetterSettings.of(config, "palimpsest-source-dead-letters"));
  }

  private static TurnTable table(AbstractConfig config, Map<String, String> given) {
    if (config.getString("mode").equals(TurnRowConfig.TABLE)) {
      return new ChatTable(columns(config), Roles.of(config.getList("roles")));
    }
    for (String name : new TreeSet<>(given.keySet())) {
      if (name.startsWith(TurnRowConfig.COLUMN_PREFIX)
          || name.equals("tenant")
          || name.equals("roles")
          || name.equals("version.first")) {
        throw new ConfigException(
            "An outbox has fixed columns: take out " + name + ", or set mode=table");
      }
    }
    return new OutboxTable();
  }

  private static Columns columns(AbstractConfig config) {
    Optional<String> column = optional(config, "column.tenant");
    Optional<String> fixed = optional(config, "tenant");
    if (column.isPresent() == fixed.isPresent()) {
      throw new ConfigException(
          "Every turn belongs to one tenant: set either column.tenant to the column that names it, or tenant to the tenant of all rows");
    }
    return new Columns(
        column,
        fixed,
        config.getString("column.conversation"),
        config.getString("column.turn"),
        config.getString("column.user"),
        config.getString("column.role"),
        optional(config, "column.author"),
        config.getString("column.body"),
        config.getString("column.created"),
        optional(config, "column.updated"),
        optional(config, "column.version"),
        config.getInt("version.first"),
        optional(config, "column.deleted"));
  }

  private static Optional<String> optional(AbstractConfig config, String name) {
    return Optional.ofNullable(config.getString(name)).filter(value -> !value.isBlank());
  }
}

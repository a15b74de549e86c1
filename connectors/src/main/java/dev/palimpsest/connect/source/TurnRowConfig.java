package dev.palimpsest.connect.source;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import dev.palimpsest.connect.deadletter.DeadLetterSettings;
import dev.palimpsest.connect.decode.RegistrySettings;
import dev.palimpsest.schema.Topic;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;

/** Names, types, defaults and documentation of the transform's settings. */
final class TurnRowConfig {

  static final String OUTBOX = "outbox";
  static final String TABLE = "table";
  static final String COLUMN_PREFIX = "column.";

  static final ConfigDef DEFINITION =
      DeadLetterSettings.define(
          RegistrySettings.define(optionalColumns(columns(rows(new ConfigDef())))),
          Topic.SOURCE_DEAD_LETTERS);

  private TurnRowConfig() {}

  private static ConfigDef rows(ConfigDef def) {
    return def.define(
            "mode",
            STRING,
            NO_DEFAULT_VALUE,
            ConfigDef.ValidString.in(OUTBOX, TABLE),
            HIGH,
            "outbox: rows of a table with the fixed columns of infra/postgres/outbox.sql, each one revision of one turn; table: rows of your own chat messages, whose columns the settings below column. name.")
        .define(
            "topic",
            STRING,
            Topic.TURNS.topicName(),
            new ConfigDef.NonEmptyString(),
            LOW,
            "Topic of the turns.")
        .define(
            "tenant",
            STRING,
            null,
            HIGH,
            "Mode table: the tenant of all rows, where no column names it.")
        .define(
            "roles",
            LIST,
            List.of(),
            Roles.VALIDATOR,
            MEDIUM,
            "Mode table: which roles the words of the role column stand for, as in customer=user,bot=assistant. The names user, assistant, system and tool need no entry.");
  }

  private static ConfigDef columns(ConfigDef def) {
    return column(
        column(
            column(
                column(
                    column(
                        column(
                            def,
                            "conversation",
                            "conversation_id",
                            "conversation id; unique within the tenant"),
                        "turn",
                        "id",
                        "message id; unique within the conversation"),
                    "user",
                    "user_id",
                    "user that memories are about: the author of a user's message, the user that an assistant's message addresses, null in a group"),
                "role",
                "role",
                "role of who speaks"),
            "body",
            "body",
            "text"),
        "created",
        "created_at",
        "time at which the message was written");
  }

  private static ConfigDef column(ConfigDef def, String name, String column, String what) {
    return def.define(
        COLUMN_PREFIX + name,
        STRING,
        column,
        new ConfigDef.NonEmptyString(),
        HIGH,
        "Mode table: column of the " + what + ".");
  }

  private static ConfigDef optionalColumns(ConfigDef def) {
    return def.define(
            "column.tenant",
            STRING,
            null,
            HIGH,
            "Mode table: column of the tenant, where the setting tenant does not give one for all.")
        .define(
            "column.author",
            STRING,
            null,
            MEDIUM,
            "Mode table: column of the author's display name, where there is one.")
        .define(
            "column.version",
            STRING,
            null,
            HIGH,
            "Mode table: column that every change of the row raises; it numbers the turn's revisions.")
        .define(
            "version.first",
            INT,
            1,
            LOW,
            "Mode table: what column.version holds in a new row; some frameworks begin with 0.")
        .define(
            "column.updated",
            STRING,
            null,
            HIGH,
            "Mode table: column of the time of the last change; it numbers the turn's revisions where there is no column.version. Without both, the time of the commit does.")
        .define(
            "column.deleted",
            STRING,
            null,
            MEDIUM,
            "Mode table: column that is true, or a time, where the message is deleted although the row is still there.");
  }
}

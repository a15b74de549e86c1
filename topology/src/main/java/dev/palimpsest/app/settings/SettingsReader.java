package dev.palimpsest.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.palimpsest.app.UserException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings from a YAML file over the defaults, and single values from the environment over
 * both: {@code PALIMPSEST_KAFKA_BOOTSTRAP_SERVERS} sets {@code kafka.bootstrapServers}.
 */
public final class SettingsReader {
  private static final String PREFIX = "PALIMPSEST_";
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final String LIST_SEPARATOR = ",";

  private SettingsReader() {}

  /**
   * @throws UserException if the file cannot be read or names a setting that does not exist
   */
  public static Settings read(Optional<Path> file, Map<String, String> environment) {
    try {
      ObjectNode tree = YAML.valueToTree(Settings.DEFAULTS);
      if (file.isPresent()) {
        JsonNode given = YAML.readTree(Files.readString(file.get()));
        YAML.readerForUpdating(tree).readValue(given.isObject() ? given : YAML.createObjectNode());
      }
      overlay(tree, environment);
      return YAML.treeToValue(tree, Settings.class);
    } catch (UnrecognizedPropertyException e) {
      throw new UserException(
          "unknown setting " + e.getPropertyName() + "; there are " + e.getKnownPropertyIds(), e);
    } catch (JsonProcessingException e) {
      throw new UserException("the settings cannot be read: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UserException("cannot read the settings file " + file.orElseThrow(), e);
    }
  }

  /** Whether an environment variable sets one of the settings. */
  public static boolean names(String variable) {
    return Arrays.stream(Settings.class.getRecordComponents())
        .anyMatch(
            section ->
                Arrays.stream(section.getType().getRecordComponents())
                    .anyMatch(field -> variable(section, field).equals(variable)));
  }

  private static void overlay(ObjectNode tree, Map<String, String> environment) {
    for (RecordComponent section : Settings.class.getRecordComponents()) {
      for (RecordComponent field : section.getType().getRecordComponents()) {
        String value = environment.get(variable(section, field));
        if (value != null) {
          boolean list = field.getGenericType().getTypeName().contains(List.class.getName());
          ((ObjectNode) tree.get(section.getName()))
              .set(field.getName(), YAML.valueToTree(list ? value.split(LIST_SEPARATOR) : value));
        }
      }
    }
  }

  private static String variable(RecordComponent section, RecordComponent field) {
    String name = PREFIX + section.getName() + "_" + field.getName().replaceAll("([A-Z])", "_$1");
    return name.toUpperCase(Locale.ROOT);
  }
}

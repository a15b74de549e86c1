package dev.palimpsest.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads policy files: YAML with {@code policies}, a list of tenant, version, served and actions by
 * entity type.
 */
public final class PolicyFile {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private record Document(List<Entry> policies) {}

  private record Entry(
      String tenant, Integer version, Boolean served, Map<EntityType, Action> actions) {
    Policy policy() {
      if (tenant == null || tenant.isBlank() || version == null || version < 1) {
        throw new UserException("every policy needs a tenant and a version of 1 or more");
      }
      return new Policy(
          tenant,
          version,
          Optional.ofNullable(served).orElse(true),
          Optional.ofNullable(actions).orElse(Map.of()));
    }
  }

  private PolicyFile() {}

  /**
   * @throws UserException if the file cannot be read, with the line of the mistake
   */
  public static List<Policy> read(Path file) {
    try {
      Document document = YAML.readValue(file.toFile(), Document.class);
      if (document == null || document.policies() == null) {
        throw new UserException(file + ": expected a list named policies");
      }
      return document.policies().stream().map(Entry::policy).toList();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UserException(file + ", line " + line + ": " + problem(e), e);
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": check that it exists and is readable", e);
    }
  }

  private static String problem(JsonProcessingException mistake) {
    return switch (mistake) {
      case UnrecognizedPropertyException unknown ->
          "unknown field "
              + unknown.getPropertyName()
              + "; there are "
              + unknown.getKnownPropertyIds();
      case InvalidFormatException wrong ->
          wrong.getValue() + " does not stand here" + choices(wrong.getTargetType());
      default -> "this is no policy file; the README shows one";
    };
  }

  private static String choices(Class<?> type) {
    return type.isEnum() ? "; there are " + Arrays.toString(type.getEnumConstants()) : "";
  }
}

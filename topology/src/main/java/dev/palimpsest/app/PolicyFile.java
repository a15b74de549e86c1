package dev.palimpsest.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.palimpsest.redact.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads policy files: YAML with {@code policies}, a list of tenants with what differs from the
 * shipped default.
 */
public final class PolicyFile {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addMixIn(Policy.class, PolicyEntry.AsEntry.class)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private record Document(List<Policy> policies) {}

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
      return document.policies();
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
      case JsonMappingException refused -> refusal(refused);
      default -> "this is no policy file; the README shows one";
    };
  }

  private static String refusal(JsonMappingException refused) {
    Throwable cause = refused.getCause();
    return cause instanceof UserException || cause instanceof IllegalArgumentException
        ? cause.getMessage()
        : "this is no policy file; the README shows one";
  }

  private static String choices(Class<?> type) {
    return type.isEnum() ? "; there are " + Arrays.toString(type.getEnumConstants()) : "";
  }
}

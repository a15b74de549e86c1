package dev.palimpsest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every field and enum of every topic's values. */
class SchemaRulesTest {
  private static final Set<String> PERSONAL =
      Set.of(
          "user", "subject", "author", "text", "value", "attributes", "token", "aliases", "about");
  private static final Set<String> ENCRYPTED = Set.of("sealed", "wrapped");

  /** What a tenant lists in clear, to have it found or left alone. */
  private static final Set<String> LISTED = Set.of("deny", "allow");

  private static final Set<String> TIMES =
      Set.of("at", "validFrom", "validTo", "windowStart", "windowEnd");

  static Stream<Arguments> fields() {
    return named().stream()
        .filter(schema -> schema.getType() == Schema.Type.RECORD)
        .flatMap(
            record ->
                record.getFields().stream()
                    .map(
                        field ->
                            Arguments.of(record.getName() + "." + field.name(), record, field)));
  }

  static Stream<Schema> enums() {
    return named().stream().filter(schema -> schema.getType() == Schema.Type.ENUM);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void shouldDocumentEveryField(String name, Schema record, Schema.Field field) {
    assertThat(field.doc()).isNotBlank().endsWith(".");
    assertThat(record.getDoc()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void shouldGiveTimesTheirLogicalType(String name, Schema record, Schema.Field field) {
    boolean time = TIMES.contains(field.name()) || field.name().matches(".*[a-z]At");
    Schema type = present(field.schema());

    assertThat(
            type.getLogicalType() != null
                && "timestamp-millis".equals(type.getLogicalType().getName()))
        .isEqualTo(time);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void shouldTagFieldsThatHoldPersonalData(String name, Schema record, Schema.Field field) {
    assertThat(field.getProp("privacy")).isEqualTo(privacy(record, field));
  }

  private static String privacy(Schema record, Schema.Field field) {
    if (ENCRYPTED.contains(field.name())) {
      return "encrypted";
    }
    if (LISTED.contains(field.name())) {
      return "raw";
    }
    boolean personal =
        PERSONAL.contains(field.name()) && present(field.schema()).getType() != Schema.Type.LONG;
    String tag = record.getName().equals("ConversationTurn") ? "raw" : "pseudonymous";
    return personal ? tag : null;
  }

  @ParameterizedTest
  @MethodSource("enums")
  void shouldReadASymbolOfALaterVersionAsUnknown(Schema type) {
    assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN");
    assertThat(type.getEnumSymbols()).contains(type.getEnumDefault());
    assertThat(type.getDoc()).isNotBlank();
  }

  /** The type of a field where it is not null. */
  private static Schema present(Schema schema) {
    return schema.isNullable() && schema.isUnion()
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private static Collection<Schema> named() {
    Map<String, Schema> found = new LinkedHashMap<>();
    Topic.all().forEach(topic -> collect(topic.valueSchema(), found));
    return found.values();
  }

  private static void collect(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), found));
        }
      }
      case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> collect(schema.getElementType(), found);
      case MAP -> collect(schema.getValueType(), found);
      case UNION -> schema.getTypes().forEach(type -> collect(type, found));
      default -> {
        // a primitive holds nothing
      }
    }
  }
}

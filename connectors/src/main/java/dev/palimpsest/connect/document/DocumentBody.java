package dev.palimpsest.connect.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.schema.DoubtRecord;
import dev.palimpsest.schema.Source;
import java.time.Instant;
import java.util.List;

/** The flat JSON of a document under construction; what a record leaves null is left out. */
final class DocumentBody {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode fields = JSON.createObjectNode();

  DocumentBody put(String name, String value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  DocumentBody put(String name, Enum<?> value) {
    return put(name, value.name());
  }

  DocumentBody put(String name, int value) {
    fields.put(name, value);
    return this;
  }

  DocumentBody put(String name, double value) {
    fields.put(name, value);
    return this;
  }

  /** Dates are milliseconds since the epoch. */
  DocumentBody put(String name, Instant value) {
    if (value != null) {
      fields.put(name, value.toEpochMilli());
    }
    return this;
  }

  DocumentBody put(String name, List<String> values) {
    ArrayNode array = fields.putArray(name);
    values.forEach(array::add);
    return this;
  }

  DocumentBody vector(List<Float> vector, String model) {
    if (vector != null) {
      ArrayNode array = fields.putArray("vector");
      vector.forEach(array::add);
    }
    return put("vectorModel", model);
  }

  DocumentBody sources(List<Source> sources) {
    ArrayNode array = fields.putArray("sources");
    sources.forEach(source -> fill(array.addObject(), source));
    return this;
  }

  DocumentBody put(String name, Source source) {
    if (source != null) {
      fill(fields.putObject(name), source);
    }
    return this;
  }

  DocumentBody doubt(DoubtRecord doubt) {
    if (doubt != null) {
      ObjectNode object = fields.putObject("doubt").put("confidence", doubt.getConfidence());
      fill(object.putObject("cause"), doubt.getCause());
    }
    return this;
  }

  private static void fill(ObjectNode object, Source source) {
    object
        .put("conversation", source.getConversation())
        .put("turn", source.getTurn())
        .put("turnRevision", source.getTurnRevision())
        .put("start", source.getStart())
        .put("end", source.getEnd());
  }

  /** The finished body, UTF-8. */
  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values is always JSON", e);
    }
  }
}

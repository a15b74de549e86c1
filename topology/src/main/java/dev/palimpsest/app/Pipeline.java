package dev.palimpsest.app;

import dev.palimpsest.redact.Serving;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.streams.AnalyticsTopology;
import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.MemoryRules;
import dev.palimpsest.streams.MemoryTopology;
import dev.palimpsest.streams.RedactionTopology;
import dev.palimpsest.streams.Storage;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/**
 * What the three applications are built from.
 *
 * @param keys of redaction; asked for where redaction is built, and nowhere else
 * @param generation counts up from 1 when memory is derived anew under other rules
 */
public record Pipeline(
    String registryUrl,
    Serving serving,
    Supplier<Keys> keys,
    MemoryRules rules,
    int generation,
    Storage storage) {

  public Topology topology(Application application) {
    AvroSerdes avro = new AvroSerdes(registryUrl);
    return switch (application) {
      case REDACTION -> new RedactionTopology(avro, serving, keys, storage).build();
      case MEMORY -> new MemoryTopology(avro, rules, generation, storage).build();
      case ANALYTICS -> new AnalyticsTopology(avro).build();
    };
  }

  public Map<Application, Topology> topologies() {
    Map<Application, Topology> topologies = new EnumMap<>(Application.class);
    for (Application application : Application.values()) {
      topologies.put(application, topology(application));
    }
    return topologies;
  }
}

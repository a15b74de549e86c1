package dev.palimpsest.it.canary;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.Scan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A recognizer that fails on a text that asks for it, and quotes it in its message as a careless
 * one would.
 */
public final class Tripwire implements Recognizer, RecognizerSet {
  static final String TRIGGER = "trip the wire";

  /** Makes a folder that a process with this recognizer has on its class path. */
  public static Path install(Path folder) throws IOException {
    String file = Tripwire.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(folder.resolve(file).getParent());
    try (InputStream compiled = Tripwire.class.getResourceAsStream("/" + file)) {
      Files.write(folder.resolve(file), compiled.readAllBytes());
    }
    Path service = folder.resolve("META-INF/services").resolve(RecognizerSet.class.getName());
    Files.createDirectories(service.getParent());
    Files.writeString(service, Tripwire.class.getName());
    return folder;
  }

  @Override
  public String version() {
    return "tripwire/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(this);
  }

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.PERSON);
  }

  @Override
  public Gate gate() {
    return Gate.OPEN;
  }

  @Override
  public void scan(Scan scan) {
    if (scan.text().contains(TRIGGER)) {
      throw new IllegalStateException("cannot scan " + scan.text());
    }
  }
}

package dev.palimpsest.streams;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.Scan;
import java.util.List;
import java.util.Set;

/** Fails on a text that asks for it, and quotes it as a careless implementation would. */
public final class FailingRecognizer implements Recognizer, RecognizerSet {
  static final String TRIGGER = "make it fail";

  @Override
  public String version() {
    return "failing/1";
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

package dev.palimpsest.streams;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Profile;
import dev.palimpsest.redact.Recognizer;
import java.util.Set;
import java.util.function.Consumer;

/** Fails on a text that asks for it, and quotes it as a careless implementation would. */
public final class FailingRecognizer implements Recognizer {
  static final String TRIGGER = "make it fail";

  @Override
  public Set<EntityType> types() {
    return Set.of();
  }

  @Override
  public boolean opens(Profile profile) {
    return true;
  }

  @Override
  public void scan(String text, Consumer<Found> found) {
    if (text.contains(TRIGGER)) {
      throw new IllegalStateException("cannot scan " + text);
    }
  }
}

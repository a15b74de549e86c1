package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import java.util.List;

/** The identifiers of the United States. */
public final class UsRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "us/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(new UsSsnRecognizer());
  }
}

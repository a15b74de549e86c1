package dev.palimpsest.redact.recognize.context;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import java.util.List;

/** What is somebody's only because the text says so: numbers of documents, names of users. */
public final class ContextRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "context/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Identifiers.named(),
        Identifiers.hashed(),
        Identifiers.ending(),
        Identifiers.masked(),
        Identifiers.journey(),
        Identifiers.coded(),
        Usernames.named(),
        Usernames.handle());
  }
}

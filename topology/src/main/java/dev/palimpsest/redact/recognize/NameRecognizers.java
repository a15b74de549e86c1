package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.name.NameFinder;
import java.util.List;

/** People, places and organisations. */
public final class NameRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "names/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(new NameRecognizer(NameFinder.load()));
  }
}

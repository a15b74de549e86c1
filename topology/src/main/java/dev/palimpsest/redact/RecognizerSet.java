package dev.palimpsest.redact;

import java.util.List;

/**
 * Recognizers that are made and versioned together; implementations are found by {@link
 * java.util.ServiceLoader}.
 */
public interface RecognizerSet {
  /** Name and version, for the audit: {@code uk/1}. */
  String version();

  List<Recognizer> recognizers();
}

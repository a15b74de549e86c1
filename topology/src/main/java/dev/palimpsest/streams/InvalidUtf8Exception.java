package dev.palimpsest.streams;

import org.apache.kafka.common.errors.SerializationException;

/** Says that a record's strings are not valid UTF-8. */
public final class InvalidUtf8Exception extends SerializationException {
  private static final long serialVersionUID = 1;

  InvalidUtf8Exception() {
    super("a string of the record is not valid UTF-8");
  }
}

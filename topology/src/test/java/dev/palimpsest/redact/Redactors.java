package dev.palimpsest.redact;

import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.MasterKeys;
import dev.palimpsest.redact.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Redactors and policies for tests. */
public final class Redactors {
  static final byte[] KEY = "a key for tests, long enough: 32+".getBytes(StandardCharsets.UTF_8);
  static final Policy SHIPPED = Policy.shipped("acme");
  static final Detector INSTALLED = Detector.installed();

  private Redactors() {}

  static Keys keys(int version) {
    return new MasterKeys(Map.of(version, KEY), version);
  }

  static Tokens tokens() {
    return new Tokens(keys(1));
  }

  static Redactor installed() {
    return new Redactor(INSTALLED, tokens());
  }

  /** One that finds what these recognizers find, and nothing else. */
  static Redactor of(Recognizer... recognizers) {
    return new Redactor(new Detector(List.of(set(recognizers))), tokens());
  }

  static RecognizerSet set(Recognizer... recognizers) {
    return new RecognizerSet() {
      @Override
      public String version() {
        return "test/1";
      }

      @Override
      public List<Recognizer> recognizers() {
        return List.of(recognizers);
      }
    };
  }

  static Redaction redact(String text) {
    return installed().redact(Passage.of(text), SHIPPED);
  }

  static Passage among(String text, Participants participants) {
    return new Passage(text, "", participants, List.of());
  }

  /** Every type is treated alike, but for secrets, which are never stored. */
  static Policy all(Action action) {
    Map<PrivacyLevel, Action> actions = new EnumMap<>(PrivacyLevel.class);
    for (PrivacyLevel level : PrivacyLevel.values()) {
      boolean secret = level == PrivacyLevel.PL4 && action.restorable();
      actions.put(level, secret ? Action.DROP : action);
    }
    return SHIPPED.withVersion(1).with(new Treatment(actions, Map.of()));
  }
}

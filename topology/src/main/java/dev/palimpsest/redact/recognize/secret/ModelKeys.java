package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Keys of services for language models and data. */
final class ModelKeys {
  private ModelKeys() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.key("sk-", "(?=[A-Za-z_-]{0,200}+\\d)[A-Za-z0-9_-]{20,250}+", "sk-"),
        Secret.key("(?:hf|api_org)_", "[A-Za-z0-9]{30,64}+", "hf_", "api_org_"),
        Secret.key("gsk_", "[A-Za-z0-9]{40,64}+", "gsk_"),
        Secret.key("r8_", "[A-Za-z0-9]{37}", "r8_"),
        Secret.key("pplx-", "[A-Za-z0-9]{32,64}+", "pplx-"),
        Secret.key("xai-", "[A-Za-z0-9]{40,100}+", "xai-"),
        Secret.key("tvly-", "[A-Za-z0-9-]{20,64}+", "tvly-"),
        Secret.key("pcsk_", "[A-Za-z0-9_]{40,90}+", "pcsk_"),
        Secret.key("dapi", "[0-9a-f]{32}(?:-\\d)?+", "dapi"));
  }
}

package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Keys of shops and payment services. */
final class PaymentKeys {
  private PaymentKeys() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.key(
            "[sr]k_(?:live|test|prod)_", "[A-Za-z0-9]{10,250}+", "k_live_", "k_test_", "k_prod_"),
        Secret.key("whsec_", "[A-Za-z0-9+/=]{24,80}+", "whsec_"),
        Secret.key("sq0(?:atp|csp|idp)-", "[A-Za-z0-9_-]{22,43}+", "sq0"),
        Secret.key("EAAA", "[A-Za-z0-9_-]{60}", "eaaa"),
        Secret.key("EAA[A-Z]", "[A-Za-z0-9]{80,300}+", "eaa"),
        Secret.key(
            "shp(?:at|ca|pa|ss)_", "[A-Fa-f0-9]{32}", "shpat_", "shpca_", "shppa_", "shpss_"),
        Secret.key(
            "access_token\\$(?:production|sandbox)\\$",
            "[0-9a-z]{16}\\$[0-9a-f]{32}",
            "access_token$"));
  }
}

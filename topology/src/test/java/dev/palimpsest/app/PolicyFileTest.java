package dev.palimpsest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.Detection;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
  @TempDir private Path folder;

  @Test
  void shouldReadPoliciesWithTheirDefaults() throws IOException {
    assertThat(
            read(
                """
                policies:
                  - tenant: acme
                    version: 2
                    actions:
                      EMAIL_ADDRESS: DROP
                      PERSON: KEEP
                  - tenant: globex
                    version: 1
                    served: false
                """))
        .isEqualTo(
            List.of(
                Policy.shipped("acme")
                    .withVersion(2)
                    .with(
                        Treatment.of(
                            Map.of(
                                EntityType.EMAIL_ADDRESS,
                                Action.DROP,
                                EntityType.PERSON,
                                Action.KEEP))),
                new Policy(
                    "globex",
                    1,
                    false,
                    Treatment.SHIPPED,
                    Detection.SHIPPED,
                    Policy.SHIPPED_ROLES)));
  }

  @Test
  void shouldNameTheLineOfAMistake() {
    String start = "policies:\n  - tenant: acme\n    version: 1\n";
    refused(start + "    actions:\n      SHOE_SIZE: DROP\n", "line 5");
    refused(start + "    actions:\n      PERSON: HIDE\n", "line 5");
    refused(start + "    served: perhaps\n", "line 4");
    refused("policies:\n  - tenant: acme\n    version: one\n", "line 3");
    refused(start + "    packs: [us, atlantis]\n", "atlantis");
    refused(start + "    actions: {PASSWORD: PSEUDONYM}\n", "secrets are never stored");
    refused(start + "    thresholds: {PERSON: 2}\n", "between 0 and 1");
    refused(start + "    patterns: [{name: all, regex: '.*'}]\n", "matches the empty text");
    refused(start + "    patterns: [{name: broken, regex: '('}]\n", "no RE2 pattern");
    refused("policies:\n  - {tenant: acme\n", "line");
  }

  @Test
  void shouldNameAnUnknownFieldAndThoseThatThereAre() {
    refused("policies:\n  - tenant: acme\n    version: 1\n    serve: true\n", "serve;");
    refused("policies:\n  - tenant: acme\n    version: 1\n    serve: true\n", "served");
  }

  @Test
  void shouldRefuseAPolicyWithoutTenantOrVersion() {
    refused("policies:\n  - version: 1\n", "tenant");
    refused("policies:\n  - tenant: acme\n", "version");
    refused("policies:\n  - tenant: acme\n    version: 0\n", "version");
    refused("policies:\n  - tenant: ' '\n    version: 1\n", "tenant");
  }

  @Test
  void shouldRefuseAFileWithoutPolicies() {
    refused("{}", "policies");
    assertThatThrownBy(() -> PolicyFile.read(folder.resolve("missing.yaml")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("missing.yaml");
  }

  private void refused(String yaml, String part) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(part);
  }

  private List<Policy> read(String yaml) throws IOException {
    Path file = folder.resolve("policies.yaml");
    Files.writeString(file, yaml);
    return PolicyFile.read(file);
  }
}

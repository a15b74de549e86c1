package dev.palimpsest.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.settings.DemoKey;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private final Questions questions = new Questions(DemoKey.keys());

  @Test
  void shouldAskForAnIdAsRedactionLeavesIt() {
    assertThat(questions.id("acme", "dana")).isEqualTo("dana");
    assertThat(questions.id("acme", "Dana Reyes")).isEqualTo("Dana Reyes");
    assertThat(questions.id("acme", "dana@example.org")).startsWith("EMAIL_ADDRESS_");
    assertThat(questions.redacted("acme", "I met Dana Reyes")).doesNotContain("Dana");
  }
}

package dev.palimpsest.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private long now;

  private final ProgressLine progress =
      new ProgressLine(false, new PrintStream(shown, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void shouldSayHowFarAndHowFastEveryTenSecondsWhereThereIsNoTerminal() {
    at(0, 0);
    at(5, 10_000);
    at(10, 20_000);
    at(15, 30_000);
    at(20, 40_000);

    assertThat(shown.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "read 20,000 of 90,000, 2,000 a second", "read 40,000 of 90,000, 2,000 a second");
  }

  @Test
  void shouldSayNothingOfShortWork() {
    at(0, 0);
    at(9, 90_000);

    assertThat(shown.size()).isZero();
  }

  private void at(long seconds, long done) {
    now = TimeUnit.SECONDS.toNanos(seconds);
    progress.at("read", done, 90_000);
  }
}

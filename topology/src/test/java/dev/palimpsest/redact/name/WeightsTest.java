package dev.palimpsest.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Test
  void shouldReadWhatWasWritten() throws IOException {
    byte[] rows = new byte[2 * Label.COUNT];
    rows[0] = -128;
    rows[Label.COUNT - 1] = 127;
    rows[Label.COUNT + 3] = -5;
    int[] steps = new int[Label.COUNT * Label.COUNT];
    steps[1] = 42;
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Weights.write(out, new int[] {0, 77}, rows, steps);
    Weights read = Weights.read(new ByteArrayInputStream(out.toByteArray()));

    int[] sums = new int[Label.COUNT];
    read.sum(new int[] {77, 0, 5}, 3, sums);
    assertThat(sums).containsExactly(-128, 0, 0, -5, 0, 0, 0, 0, 127);
    assertThat(read.step(0, 1)).isEqualTo(42);
  }
}

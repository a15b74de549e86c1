package dev.palimpsest.it.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A transcript file with a good line, and lines that the edge refuses; a canary in each. */
public final class Transcript {
  private static final String LINE =
      "{\"tenant\":\"%s\",\"conversation\":\"edge\",\"turn\":\"%s\",\"user\":\"u-9\",\"role\":\"%s\","
          + "\"author\":\"u-9\",\"time\":\"%s\",\"text\":%s}";
  private static final String TIME = "2026-06-02T10:00:00Z";

  private final String tenant;
  private final Canaries canaries;

  public Transcript(String tenant, Canaries canaries) {
    this.tenant = tenant;
    this.canaries = canaries;
  }

  public void write(Path file) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    line(
        lines, "good", "user", TIME, quoted("I live in York, " + canaries.mail("edge, good line")));
    line(lines, "role", canaries.mail("edge, role"), TIME, "\"x\"");
    line(lines, "time", "user", canaries.ssn("edge, time"), "\"x\"");
    line(lines, "number", "user", TIME, canaries.bareCard("edge, number as text"));
    line(lines, "long", "user", TIME, quoted(canaries.mail("edge, long") + "x ".repeat(200_000)));
    lines.write(
        ("{\"tenant\": \"" + canaries.mail("edge, broken JSON") + "\", broken\n").getBytes(UTF_8));
    lines.write(("{\"" + canaries.mail("edge, field name") + "\": 1}\n").getBytes(UTF_8));
    lines.write(("{\"text\":\"" + canaries.mail("edge, bad characters")).getBytes(UTF_8));
    lines.write(new byte[] {(byte) 0xC3, '(', '"', '}', '\n'});
    Files.write(file, lines.toByteArray());
  }

  private void line(ByteArrayOutputStream lines, String turn, String role, String time, String text)
      throws IOException {
    lines.write((LINE.formatted(tenant, turn, role, time, text) + '\n').getBytes(UTF_8));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}

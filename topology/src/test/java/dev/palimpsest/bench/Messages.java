package dev.palimpsest.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The messages of the file that {@code bench.data} names, a JSON object with a text on each line.
 */
@State(Scope.Benchmark)
public class Messages {
  private static final int LONG = 2_048;

  private final List<String> all = new ArrayList<>();
  private final List<String> twoKilobytes = new ArrayList<>();
  private int next;

  @Setup
  public void read() throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder joined = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(System.getProperty("bench.data")))) {
      String text = json.readTree(line).get("text").asText();
      all.add(text);
      joined.append(text).append('\n');
      if (joined.length() >= LONG) {
        twoKilobytes.add(joined.substring(0, LONG));
        joined.setLength(0);
      }
    }
  }

  String next() {
    next = (next + 1) % all.size();
    return all.get(next);
  }

  String nextLong() {
    next = (next + 1) % twoKilobytes.size();
    return twoKilobytes.get(next);
  }
}

package dev.palimpsest.local.demo;

import dev.palimpsest.app.Questions;
import dev.palimpsest.app.command.HitText;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.RedactionKeys;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Scope;
import dev.palimpsest.retrieve.Search;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Asks the pipeline and prints what it finds. */
final class Answers {
  private static final int SIZE = 10;
  private static final int SHORT = 3;

  private final Settings settings;
  private final PrintWriter out;

  Answers(Settings settings, PrintWriter out) {
    this.settings = settings;
    this.out = out;
  }

  void print(String tenant, List<String> asked) throws IOException {
    Questions questions = new Questions(RedactionKeys.read(settings.redaction()));
    try (var client = Connections.elasticsearch(settings.elasticsearch())) {
      Search search = new Search(client, SentenceEncoder.shipped());
      for (String text : asked) {
        out.println();
        out.println(Ansi.AUTO.string("@|bold,blue search|@ ") + text);
        int size = asked.size() > 1 ? SHORT : SIZE;
        List<Hit> hits = search.find(questions.about(Scope.of(tenant), text, size, 0));
        hits.forEach(hit -> out.println("  " + HitText.line(hit)));
        if (hits.isEmpty()) {
          out.println("  nothing found");
        }
        out.flush();
      }
    }
  }
}

package dev.palimpsest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
  private static final Rule MOVED = rule("(?<![\\w'’])(?:i|we)\\s+moved\\s+to\\s+(?<value>\\w+)");
  private static final Rule NAMED = rule("\\bcall me\\s+(?<value>\\w+)");

  @Test
  void shouldNameTheRulesThatMayBeginWithItsWords() {
    RuleIndex index = new RuleIndex(List.of(MOVED, NAMED));

    assertThat(index.mayMatch("We moved to York.")).containsExactly(MOVED);
    assertThat(index.mayMatch("We danced, (and please call  me Al)")).containsExactly(NAMED);
    assertThat(index.mayMatch("A call from York, me thinks.")).isEmpty();
    assertThat(index.mayMatch("")).isEmpty();
  }

  @Test
  void shouldLeaveOutNoShippedRuleThatMatches() throws IOException {
    List<Rule> rules = Rules.shipped(TrunkFile.read(Optional.empty()));
    RuleIndex index = new RuleIndex(rules);
    List<String> matching = new ArrayList<>();
    for (String text : utterances()) {
      List<Rule> match =
          rules.stream().filter(rule -> rule.pattern().matcher(text).find()).toList();
      assertThat(index.mayMatch(text)).as(text).containsAll(match);
      match.forEach(rule -> matching.add(rule.slot()));
    }
    assertThat(matching).hasSizeGreaterThan(100);
  }

  private static List<String> utterances() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("training/utterances.jsonl"))) {
      texts.add(json.readTree(line).path("text").asText());
    }
    return texts;
  }

  private static Rule rule(String regex) {
    return new Rule(
        "residence.city",
        Polarity.ASSERT,
        Modality.FACT,
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }
}

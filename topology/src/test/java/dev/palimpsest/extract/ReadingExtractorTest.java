package dev.palimpsest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.encode.TurnReading;
import dev.palimpsest.encode.TurnReading.SlotGuess;
import dev.palimpsest.encode.TurnReading.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingExtractorTest {
  private static final Trunk TRUNK = TrunkFile.read(Optional.empty());

  private final List<String> read = new ArrayList<>();
  private TurnReading answer = reading(0.9, Modality.FACT, 0);

  @Test
  void shouldReadAnAnswerWithItsQuestion() {
    Passage passage =
        only(extract("Leith", Optional.of(new Heard("Welcome! Where are you based?", true))));

    assertThat(read).containsExactly("Where are you based?|Leith");
    assertThat(passage.text()).isEqualTo("Where are you based? Leith");
    assertThat(passage.statements().getFirst().text()).isEqualTo("Where are you based? Leith");
  }

  @Test
  void shouldNotTakeALongTurnForABareAnswer() {
    extract(
        "I would rather talk about my tomatoes, which have blight again this year, and the greenhouse too.",
        Optional.of(new Heard("Where are you based?", true)));

    assertThat(read.getFirst()).startsWith("|");
  }

  @Test
  void shouldKeepAnotherPersonsLifeApart() {
    answer = reading(0.9, Modality.FACT, 0.9);

    Statement statement = only(extract("My sister has taken up judo")).statements().getFirst();

    assertThat(statement.about()).isEqualTo("sister");
    assertThat(statement.slot()).isEqualTo("person.fact");
  }

  @Test
  void shouldPutPlansAndThePastInSlotsOfTheirOwn() {
    answer = reading(0.9, Modality.PLAN, 0);
    assertThat(only(extract("I'm moving to Bath on 3 April 2026")).statements().getFirst().slot())
        .isEqualTo("event.planned");
    answer = reading(0.9, Modality.PAST, 0);
    assertThat(only(extract("I lived in Bath years ago")).statements().getFirst().slot())
        .isEqualTo("event.past");
  }

  @Test
  void shouldLetAPlanEndWithItsDay() {
    answer = reading(0.9, Modality.PLAN, 0);

    Statement statement =
        only(extract("I'm seeing the dentist on 3 April 2026")).statements().getFirst();

    assertThat(statement.validity().to()).contains(Instant.parse("2026-04-04T00:00:00Z"));
  }

  @Test
  void shouldTakeNothingFromSuppositionsThatHoldNothing() {
    answer = reading(0.3, Modality.HYPOTHETICAL, 0);

    assertThat(extract("Suppose I moved to Bath").candidates()).isEmpty();
  }

  @Test
  void shouldNotReadThanksBareQuestionsCodeQuotesAndWhatWasRecalled() {
    String recalled = "You told me that you live in Leeds by the canal.";

    extract("thanks a lot!");
    extract("What's the capital of Peru?");
    extract("```\nint my = 1;\n```");
    extract("> I live in Leeds and I love it");
    extract(recalled, Optional.of(new Heard("Noted. " + recalled, true)));

    assertThat(read).isEmpty();
  }

  @Test
  void shouldCountWhatIsInLettersThatItDoesNotKnow() {
    Extraction extraction = extract("私は東京に住んでいます。");

    assertThat(extraction.candidates()).isEmpty();
    assertThat(extraction.leftOut()).isEqualTo(1);
  }

  @Test
  void shouldReadABoundedPartOfAnEndlessTurnAndSaySo() {
    String turn = "I have a cat called Muffin and she is grey. ".repeat(10_000);

    Extraction extraction = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(turn));

    assertThat(extraction.candidates()).hasSizeLessThanOrEqualTo(12);
    assertThat(extraction.leftOut()).isGreaterThan(1000);
  }

  private Extraction extract(String text) {
    return extract(text, Optional.empty());
  }

  private Extraction extract(String text, Optional<Heard> before) {
    ReadingExtractor extractor =
        new ReadingExtractor(
            TRUNK,
            new RuleExtractor(List.of()),
            (question, words) -> {
              read.add(question + "|" + words);
              return answer;
            });
    return extractor.extract(TurnDraft.said("t1", text).turn(), before, TurnDraft.START);
  }

  private static Passage only(Extraction extraction) {
    assertThat(extraction.candidates()).hasSize(1);
    return (Passage) extraction.candidates().getFirst();
  }

  private static TurnReading reading(double worth, Modality modality, double about) {
    Map<Modality, Double> all = new EnumMap<>(Modality.class);
    for (Modality each : Modality.values()) {
      all.put(each, each == modality ? 1.0 : 0.0);
    }
    return new TurnReading(
        worth,
        List.of(new SlotGuess("residence.city", 0.9)),
        all,
        about,
        0,
        List.of(new Stretch(0, 2)));
  }
}

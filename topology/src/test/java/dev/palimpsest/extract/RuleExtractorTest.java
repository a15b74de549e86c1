package dev.palimpsest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleExtractorTest {
  private static final RuleExtractor EXTRACTOR =
      RuleExtractor.shipped(TrunkFile.read(Optional.empty()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          I live in Leeds.                                  ~ residence.city=Leeds
          We're living in Porto now, by the sea.            ~ residence.city=Porto
          I have just moved back to Ghent!                  ~ residence.city=Ghent
          I've relocated to New Plymouth.                   ~ residence.city=New Plymouth
          I moved to Oslo last spring.                      ~ residence.city=Oslo
          I don't live in Leeds anymore.                    ~ -residence.city=Leeds
          I no longer live in Turin.                        ~ -residence.city=Turin
          My name is Ingrid.                                ~ identity.name=Ingrid
          Please call me Bo.                                ~ identity.name=Bo
          I'm 34 years old.                                 ~ identity.age=34
          My pronouns are they/them.                        ~ identity.pronouns=they/them
          I work at Acme.                                   ~ work.employer=Acme
          I'm currently working for Initech.                ~ work.employer=Initech
          I've joined Globex.                               ~ work.employer=Globex
          I left Initech.                                   ~ -work.employer=Initech
          My new manager is Priya.                          ~ work.manager=Priya
          I report to Tomasz.                               ~ work.manager=Tomasz
          I work from home.                                 ~ work.location=from home
          I work part-time.                                 ~ work.schedule=part-time
          I commute by tram.                                ~ commute.mode=tram
          I cycle to work.                                  ~ commute.mode=cycle
          We use Mattermost.                                ~ tool.chat=Mattermost
          We switched to Linear.                            ~ tool.tracker=Linear
          I switched to neovim.                             ~ tool.editor=neovim
          We have migrated to GitLab.                       ~ tool.vcs=GitLab
          I don't use Slack.                                ~ -tool.chat=Slack
          My phone is a Fairphone.                          ~ device.phone=Fairphone
          We sold our car.                                  ~ -vehicle.car=car
          I'm divorced.                                     ~ relation.partner=divorced
          I'm vegan.                                        ~ diet.restriction=vegan
          I am no longer vegan.                             ~ -diet.restriction=vegan
          I'm allergic to walnuts.                          ~ health.condition=allergic to walnuts
          I stopped smoking.                                ~ habit.smoking=stopped smoking
          I play tennis.                                    ~ sport.activity=tennis
          I gave up climbing.                               ~ -sport.activity=climbing
          I play the cello.                                 ~ leisure.hobby=cello
          I hate coriander.                                 ~ preference.dislike=coriander
          Hello there. I live in Leeds. I commute by tram.  ~ residence.city=Leeds commute.mode=tram
          """)
  void shouldFillTheSlotThatASentenceIsAbout(String text, String expected) {
    String found =
        String.join(
            " ",
            extract(text).stream()
                .map(
                    said ->
                        (said.polarity() == Polarity.DENY ? "-" : "")
                            + said.slot()
                            + "="
                            + said.value())
                .toList());

    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "Do I live in Leeds?",
        "Should I move to Leeds?",
        "If I live in Leeds, the train is faster.",
        "Suppose I work at Acme.",
        "What if I moved to Oslo!",
        "Maybe I moved to the wrong conclusion.",
        "I wish I was vegan.",
        "I would live in Leeds.",
        "I'd love to live in Porto.",
        "I might use Slack.",
        "> I live in Leeds.",
        "\"I live in Leeds.\"",
        "I live in Leeds, just kidding.",
        "She lives in Leeds.",
        "Leeds is a town in England.",
        "The weather is nice today.",
        "Thanks!",
        "OK 👍"
      })
  void shouldTakeNothingFromWhatIsNotSaidOfTheAuthor(String text) {
    assertThat(extract(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live in Leeds.",
        "Hello 😀! Anyway, I live in Leeds now. Thanks.",
        "  \n I work at Acme and I commute by tram. We use Slack."
      })
  void shouldCutTheMatchingTextOutByTheSpan(String text) {
    assertThat(extract(text))
        .isNotEmpty()
        .allSatisfy(
            said -> {
              String span = text.substring(said.start(), said.end());
              assertThat(span).contains(said.value()).doesNotContain("Thanks", "Hello");
              assertThat(said.text()).contains(span);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't know what to say. ",
        "I live in ",
        "i'm i'm ",
        "my my ",
        "I have been just now recently finally actually also really ",
        "a",
        "we use use use "
      })
  void shouldFinishOnLongTurns(String piece) {
    String text = piece.repeat(65_536 / piece.length());

    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(text)))
        .hasSizeLessThanOrEqualTo(100);
  }

  private static List<Statement> extract(String text) {
    return EXTRACTOR.statements(text, 0);
  }
}

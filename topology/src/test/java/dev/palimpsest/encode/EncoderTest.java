package dev.palimpsest.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Floors for the shipped weights, on sentences that training never saw. */
class EncoderTest {
  private static final double MOST = 0.75;

  private final Encoder encoder = Encoder.shipped();
  private final Bearings pairs = SecondReading.shipped();

  /** An earlier belief, what was said later, and whether that closes the belief. */
  private record Judged(String earlier, String later, boolean closes) {}

  private static final List<Judged> JUDGED =
      List.of(
          new Judged("I drive a Skoda.", "The Skoda is sold, I cycle everywhere now.", true),
          new Judged("I live in Leeds.", "I moved to York last month.", true),
          new Judged("We use Jira.", "The whole team has switched from Jira to Linear.", true),
          new Judged("I work at Initech.", "Handed my badge back, Initech is history.", true),
          new Judged("I am on the Basic plan.", "Upgraded to Premium this morning.", true),
          new Judged("Standup is at 9.", "Standup moved to 10:30 from today.", true),
          new Judged("I have a goldfish called Dot.", "Dot died last night.", true),
          new Judged("I live in Leeds.", "My sister moved to York last month.", false),
          new Judged("I am on the Basic plan.", "What would the Premium plan cost me?", false),
          new Judged("We use Jira.", "The weather is lovely in Lisbon today.", false),
          new Judged("I have a goldfish called Dot.", "My neighbour's goldfish died.", false),
          new Judged("I work at Initech.", "I need a recipe for lentil soup.", false),
          new Judged("I drive a Skoda.", "If I sold the Skoda, what would I get?", false),
          new Judged("Standup is at 9.", "The release notes are finished.", false));

  /** Words and whether they hold something to remember. */
  private record Told(String text, boolean worth) {}

  private static final List<Told> TOLD =
      List.of(
          new Told("I'm allergic to shellfish.", true),
          new Told("My daughter Lena starts school in September.", true),
          new Told("We host everything on Hetzner.", true),
          new Told("My rent went up to 950 euros.", true),
          new Told("I can't do calls before ten.", true),
          new Told("How do I centre a div?", false),
          new Told("Write a haiku about rain", false),
          new Told("That was helpful, cheers!", false),
          new Told("What's the capital of Peru?", false),
          new Told("Translate this into German please", false));

  @Test
  void shouldTellWhatClosesABelief() {
    long right =
        JUDGED.stream()
            .filter(
                pair -> (pairs.of(pair.earlier(), pair.later()).closing() > 0.5) == pair.closes())
            .count();

    assertThat(right).isGreaterThanOrEqualTo(Math.round(JUDGED.size() * MOST));
  }

  @Test
  void shouldTellWhatIsWorthRemembering() {
    long right =
        TOLD.stream()
            .filter(told -> (encoder.read("", told.text()).worth() > 0.5) == told.worth())
            .count();

    assertThat(right).isGreaterThanOrEqualTo(Math.round(TOLD.size() * 0.8));
  }

  @Test
  void shouldAnswerAlikeToTheBit() {
    Bearing first = pairs.of("I live in Leeds.", "I moved to York.");
    pairs.of("Something else of another length altogether.", "And more of it, to be sure.");

    assertThat(pairs.of("I live in Leeds.", "I moved to York.")).isEqualTo(first);
  }

  @Test
  void shouldCutValuesOutOfTheWords() {
    String text = "My bank is Triodos";

    assertThat(encoder.read("", text).values())
        .allSatisfy(part -> assertThat(text.substring(part.start(), part.end())).isNotBlank());
  }

  @Test
  void shouldReadAnyLengthAndAnyLettersInBoundedTime() {
    String mixed = "Ich wohne in Köln 😀 私は東京に住んでいます. ".repeat(20_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(encoder.read(mixed, mixed).worth()).isBetween(0.0, 1.0);
          assertThat(pairs.of(mixed, mixed).closing()).isBetween(0.0, 1.0);
          assertThat(encoder.read("", "").slots()).isNotEmpty();
        });
  }
}

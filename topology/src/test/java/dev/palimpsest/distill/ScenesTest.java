package dev.palimpsest.distill;

import static dev.palimpsest.distill.Notebook.denied;
import static dev.palimpsest.distill.Notebook.minute;
import static dev.palimpsest.distill.Notebook.planned;
import static dev.palimpsest.distill.Notebook.said;
import static dev.palimpsest.distill.Notebook.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenesTest {
  private final Notebook notebook = new Notebook();

  @Test
  void shouldTellWhatASessionWasAbout() {
    notebook.take(
        said(0, "residence.city", "Leeds", "I live in Leeds."),
        said(1, "commute.mode", "bus", "I take the bus."),
        said(2, "pet.animal", "dog", "I have a dog."));
    notebook.take(
        said(100, "residence.city", "York", "I moved to York!"),
        denied(101, "pet.animal", "dog", "The dog is gone."),
        planned(102, "travel.plan", "Rome", "I'll go to Rome in May."));
    notebook.tick(200);

    Memory scene = notebook.scenes().getLast();
    assertThat(scene.text())
        .isEqualTo(
            "Topic: residence city, commute mode, pet animal, travel plan."
                + " Learned: I moved to York."
                + " Changed: stale: I take the bus; replaced: I live in Leeds; ended: I have a dog."
                + " Open: plan: I'll go to Rome in May.");
    assertThat(scene.links())
        .containsExactly(notebook.fact("York").id(), notebook.fact("Rome").id());
    assertThat(scene.sources()).extracting(Evidence::turn).containsExactly("t100", "t101", "t102");
    assertThat(scene.type()).isEqualTo(MemoryType.EPISODIC);
    assertThat(scene.validFrom()).contains(minute(100));
    assertThat(scene.lastSeen()).isEqualTo(minute(102));
    assertThat(scene.recordedAt()).isEqualTo(minute(200));
  }

  @Test
  void shouldEndASessionAfterALongerPauseThanHalfAnHour() {
    notebook.take(said(0, "pet.animal", "dog", "I have a dog."));
    notebook.take(said(30, "pet.animal", "cat", "I have a cat."));
    notebook.tick(60);

    assertThat(notebook.scenes()).isEmpty();

    notebook.take(said(61, "pet.animal", "fish", "I have a fish."));

    assertThat(notebook.scenes())
        .extracting(Memory::text)
        .containsExactly(
            "Topic: pet animal. Learned: I have a dog; I have a cat. Changed: nothing. Open: nothing.");
  }

  @Test
  void shouldKeepConversationsApart() {
    notebook.take(
        said(0, "pet.animal", "dog", "I have a dog."),
        said("other", 1, "pet.animal", "cat", "A cat.", Polarity.ASSERT, Modality.FACT));
    notebook.tick(90);

    assertThat(notebook.scenes())
        .extracting(scene -> scene.sources().getFirst().conversation())
        .containsExactly("c", "other");
  }

  @Test
  void shouldWriteNoSceneWhereNothingChanged() {
    notebook.take(denied(0, "pet.animal", "dog", "I have no dog."));
    notebook.tick(90);

    assertThat(notebook.operations).isEmpty();
  }

  @Test
  void shouldStayWithinItsWords() {
    String words = "I have a pet " + "that is very dear to me and to all of us ".repeat(5);
    IntStream.range(0, 40)
        .forEach(i -> notebook.take(said(i, "pet.animal", "pet " + i, i + " " + words)));
    notebook.tick(200);

    Memory scene = notebook.scenes().getFirst();
    assertThat(scene.text().split("\\s+")).hasSizeBetween(30, Scenes.WORDS);
    assertThat(scene.links()).hasSize(2);
    assertThat(scene.sources()).hasSize(40);
  }

  @Test
  void shouldForgetWhatWasClosedLater() {
    notebook.take(
        said(0, "residence.city", "Leeds", "I live in Leeds."),
        said(1, "pet.animal", "dog", "I have a dog."));
    notebook.tick(50);
    notebook.take(said(90, "residence.city", "York", "I moved to York."));

    Memory scene = notebook.scenes().getFirst();
    assertThat(scene.text())
        .isEqualTo("Topic: pet animal. Learned: I have a dog. Changed: nothing. Open: nothing.");
    assertThat(scene.links()).containsExactly(notebook.fact("dog").id());
    assertThat(scene.revision()).isEqualTo(2);
    MemoryOperation rewriting =
        notebook.operations.stream()
            .filter(operation -> operation.after().equals(scene))
            .findFirst()
            .orElseThrow();
    assertThat(rewriting).isInstanceOf(MemoryOperation.Noop.class);
    assertThat(rewriting.decision().reason()).isEqualTo(Reason.RECOMPUTED);
    assertThat(rewriting.decision().recordedAt()).isEqualTo(minute(90));
  }

  @Test
  void shouldBeRetractedWithItsLastFactAndComeBackWithIt() {
    notebook.take(said(0, "residence.city", "Leeds", "I live in Leeds."));
    notebook.tick(50);
    notebook.take(said(90, "residence.city", "York", "I moved to York."));

    assertThat(notebook.scenes().getFirst().status()).isEqualTo(Status.RETRACTED);
    assertThat(notebook.scenes().getFirst().links()).isEmpty();

    notebook.take(withdrawn("c", 90, 95));

    assertThat(notebook.fact("Leeds").status()).isEqualTo(Status.ACTIVE);
    assertThat(notebook.scenes()).hasSize(1);
    assertThat(notebook.scenes().getFirst().status()).isEqualTo(Status.ACTIVE);
    assertThat(notebook.scenes().getFirst().links()).containsExactly(notebook.fact("Leeds").id());
  }

  @Test
  void shouldLoseTheEvidenceOfAWithdrawnTurn() {
    notebook.take(
        said(0, "pet.animal", "dog", "I have a dog."),
        said(1, "pet.animal", "cat", "I have a cat."));
    notebook.tick(50);
    notebook.take(withdrawn("c", 0, 55));

    Memory scene = notebook.scenes().getFirst();
    assertThat(scene.sources()).extracting(Evidence::turn).containsExactly("t1");
    assertThat(scene.text()).contains("cat").doesNotContain("dog");
  }

  @Test
  void shouldNameWhatTheSessionMadeDoubtful() {
    notebook.take(said(0, "pet.animal", "dog", "I have a dog."));
    notebook.take(said(60, "pet.animal", "cat", "I have a cat."));
    notebook.doubt("dog", new Doubt(0.5, new Evidence("c", "t60", 1, 0, 5)));
    notebook.tick(120);

    assertThat(notebook.scenes().getLast().text())
        .isEqualTo(
            "Topic: pet animal. Learned: I have a cat. Changed: nothing. Open: in doubt: I have a dog.");
  }

  @Test
  void shouldNotTellOfSecrets() {
    notebook.take(said(0, "work.badge", "7731", "My badge is 7731."));
    notebook.tick(50);

    assertThat(notebook.scenes()).isEmpty();
  }
}

package dev.palimpsest.distill;

import static dev.palimpsest.distill.Notebook.planned;
import static dev.palimpsest.distill.Notebook.said;
import static dev.palimpsest.distill.Notebook.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonaTest {
  private final Notebook notebook = new Notebook();

  @Test
  void shouldTellTheMostTellingFirst() {
    notebook.take(
        said(0, "pet.animal", "dog", "I have a dog."),
        planned(1, "travel.plan", "Rome", "I'll go to Rome."),
        said(2, "residence.city", "Leeds", "I live in Leeds."),
        said("c", 3, "commute.mode", "bike", "I cycle.", Polarity.ASSERT, Modality.TEMPORARY),
        said(4, "identity.name", "Dana", "My name is Dana."),
        said(5, "work.badge", "7731", "My badge is 7731."));
    notebook.tick(90);

    Memory persona = notebook.persona();
    assertThat(persona.text())
        .isEqualTo(
            "Identity: My name is Dana. Residence: I live in Leeds. Pet: I have a dog."
                + " Travel: plan: I'll go to Rome. Commute: for now: I cycle.");
    assertThat(persona.type()).isEqualTo(MemoryType.CORE);
    assertThat(persona.links()).hasSize(5).doesNotHaveDuplicates();
    assertThat(persona.sources()).hasSize(5);
  }

  @Test
  void shouldStayWithinItsWords() {
    String words = " is one of the many things that I would like to be remembered here";
    IntStream.range(0, 8)
        .forEach(i -> notebook.take(said(i, "pet.animal", "pet " + i, "Pet " + i + words)));
    IntStream.range(8, 16)
        .forEach(i -> notebook.take(said(i, "travel.plan", "trip " + i, "Trip " + i + words)));
    IntStream.range(16, 24)
        .forEach(i -> notebook.take(said(i, "open.fact", "fact " + i, "Fact " + i + words)));
    notebook.tick(90);

    assertThat(notebook.persona().text().split("\\s+")).hasSizeBetween(100, Persona.WORDS);
    assertThat(notebook.persona().links()).hasSize(12);
  }

  @Test
  void shouldWriteNothingWhereItsTextStays() {
    notebook.take(said(0, "residence.city", "Leeds", "I live in Leeds.")).tick(90);
    notebook.take(said(100, "residence.city", "Leeds", "I live in Leeds.")).tick(190);

    assertThat(notebook.scenes()).hasSize(2);
    assertThat(notebook.persona().revision()).isEqualTo(1);
  }

  @Test
  void shouldChangeInTheStepThatClosesAFact() {
    notebook.take(said(0, "residence.city", "Leeds", "I live in Leeds.")).tick(90);
    notebook.take(said(100, "residence.city", "York", "I moved to York."));

    assertThat(notebook.persona().text()).isEqualTo("Residence: I moved to York.");
    assertThat(notebook.persona().revision()).isEqualTo(2);
    assertThat(notebook.persona().links()).containsExactly(notebook.fact("York").id());
  }

  @Test
  void shouldBeRetractedWithTheLastFactAndReviseTheSameId() {
    notebook.take(said(0, "residence.city", "Leeds", "I live in Leeds.")).tick(90);
    notebook.take(withdrawn("c", 0, 95));

    assertThat(notebook.persona().status()).isEqualTo(Status.RETRACTED);

    notebook.take(said(100, "residence.city", "York", "I live in York.")).tick(190);

    assertThat(notebook.persona().status()).isEqualTo(Status.ACTIVE);
    assertThat(notebook.all()).filteredOn(one -> one.level() == Level.PERSONA).hasSize(1);
    assertThat(notebook.persona().revision()).isEqualTo(3);
  }
}

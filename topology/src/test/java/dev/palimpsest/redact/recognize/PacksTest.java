package dev.palimpsest.redact.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Pack;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.Scope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all country packs together. */
class PacksTest {
  private static final Set<String> COUNTRIES =
      Arrays.stream(Pack.values())
          .map(pack -> pack.name().toLowerCase(Locale.ROOT) + "/1")
          .collect(Collectors.toSet());

  private static final int LENGTH = 65_536;
  private static final int MOST_FORMS = 200;

  private static final List<RecognizerSet> SETS =
      ServiceLoader.load(RecognizerSet.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final List<Recognizer> RECOGNIZERS =
      SETS.stream().flatMap(set -> set.recognizers().stream()).toList();

  @Test
  void shouldRecognizeEveryTypeOfEveryCountry() {
    Set<EntityType> recognized =
        RECOGNIZERS.stream().flatMap(each -> each.types().stream()).collect(Collectors.toSet());
    assertThat(recognized)
        .containsAll(
            Arrays.stream(EntityType.values()).filter(type -> type.pack().isPresent()).toList())
        .contains(EntityType.MEDICAL_LICENSE);
  }

  @ParameterizedTest
  @EnumSource(Pack.class)
  void shouldComeInOneSetPerCountry(Pack pack) {
    String version = pack.name().toLowerCase(Locale.ROOT) + "/1";
    RecognizerSet set =
        SETS.stream().filter(each -> each.version().equals(version)).findFirst().orElseThrow();
    assertThat(set.recognizers())
        .flatExtracting(Recognizer::types)
        .allSatisfy(type -> assertThat(type.pack().orElse(Pack.US)).isEqualTo(pack));
  }

  @Test
  void shouldSpareTextsWithoutDigits() {
    assertThat(SETS)
        .filteredOn(set -> COUNTRIES.contains(set.version()))
        .flatExtracting(RecognizerSet::recognizers)
        .allSatisfy(each -> assertThat(each.gate().digits()).isPositive());
  }

  /** The budget of work throws where a text would cost more than its length allows. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1 ", "1", "A1", "A1 ", "1-", "12/", "AB12", "X1234567 ", "1.", "756.1", "u1b"})
  void shouldReadLongTextsWithinTheBudget(String piece) {
    String words =
        RECOGNIZERS.stream()
            .flatMap(each -> each.words().phrases().stream())
            .limit(MOST_FORMS)
            .collect(Collectors.joining(" "));
    String text = words + ' ' + piece.repeat(LENGTH / piece.length());
    List<Found> found =
        Detector.installed().find(Passage.of(text), Scope.of(EnumSet.allOf(Pack.class)));
    assertThat(found).allSatisfy(each -> assertThat(each.end()).isLessThanOrEqualTo(text.length()));
  }
}

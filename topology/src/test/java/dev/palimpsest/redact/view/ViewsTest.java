package dev.palimpsest.redact.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a value shows in some view, what stands between « and » in the original is found. */
class ViewsTest {
  private static final Pattern MARKED = Pattern.compile("«([^»]*)»");
  private static final Scope MAIL = Scope.only(EntityType.EMAIL_ADDRESS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«ａｄａ＠ｅｘａｍｐｌｅ.ｃｏｍ» here",
        "to «ada@\u200Bexa\u00ADmple.com», now",
        "😀 «ada@example.com» 👍🏽",
        "mailto=«ada%40example.com»&x=1",
        "%48i, «ada%40example%2Ecom»",
        "caf%C3%A9 «ada%40example.com»",
        "<a>«ada&#64;example&period;com»</a>",
        "«ada&#x40;example.com»; &amp; more",
        "key: \"«ada\\u0040example.com»\"",
        "{\"user\":\"«ada\\u0040example.com»\",\"n\":1}",
        "{\"a\":{\"b\":[\"x\",\"«ada@example.com»\"]}} and «bob@example.com»",
        "call {\"«ada@example.com»\": true}",
        "{\"inner\":\"{\\\"mail\\\":\\\"«ada@example.com»\\\"}\"}",
        "{\"url\":\"https://x.org/?q=«ada%2540example.com»\"}",
        "{not json: «ada@example.com»}",
        "[«ada@example.com»](link)"
      })
  void shouldFindAValueInEveryWriting(String marked) {
    String text = MARKED.matcher(marked).replaceAll(hit -> Matcher.quoteReplacement(hit.group(1)));

    assertThat(mark(text, Detector.installed().resolved(Passage.of(text), MAIL))).isEqualTo(marked);
  }

  @Test
  void shouldTakeAWholeRunOfBase64ThatHoldsAValue() {
    String run =
        Base64.getEncoder()
            .encodeToString("user ada@example.com, ok".getBytes(StandardCharsets.UTF_8));

    assertThat(
            mark(
                "see " + run + ".",
                Detector.installed().resolved(Passage.of("see " + run + "."), MAIL)))
        .isEqualTo("see «" + run + "».");
  }

  @Test
  void shouldFindAValueAcrossTheBorderOfWindows() {
    for (int before : List.of(49_140, 49_150, 49_152, 98_300)) {
      String text = "x ".repeat(before / 2) + "ada@example.com" + " y".repeat(20_000);

      assertThat(Detector.installed().resolved(Passage.of(text), MAIL))
          .extracting(found -> text.substring(found.start(), found.end()))
          .containsExactly("ada@example.com");
    }
  }

  @Test
  void shouldReadTheKeyOfALeafAsWhatAnnouncesIt() {
    assertThat(Views.of("{\"cardNumber\": 4111}"))
        .anySatisfy(
            view -> {
              assertThat(view.text()).isEqualTo("4111");
              assertThat(view.announcing()).isEqualTo("card Number");
              assertThat(view.originalStart(2)).isEqualTo(15);
              assertThat(view.originalEnd(1)).isEqualTo(19);
            });
  }

  @Property
  void shouldKeepEveryPlaceInsideTheOriginal(@ForAll String text) {
    for (View view : Views.of(text)) {
      for (int at = 0; at < view.text().length(); at++) {
        assertThat(view.originalStart(at)).isBetween(0, text.length() - 1);
        assertThat(view.originalEnd(at + 1)).isBetween(view.originalStart(at) + 1, text.length());
      }
    }
  }

  private static String mark(String text, List<Found> found) {
    StringBuilder marked = new StringBuilder(text);
    found.reversed().forEach(value -> marked.insert(value.end(), "»").insert(value.start(), "«"));
    return marked.toString();
  }
}

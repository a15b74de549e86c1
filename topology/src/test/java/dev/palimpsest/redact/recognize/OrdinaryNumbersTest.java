package dev.palimpsest.redact.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Pack;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the packs of all countries on, numbers of daily life belong to no country. */
class OrdinaryNumbersTest {
  private static final Detector DETECTOR = Detector.installed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 4829104 has shipped, 3 of 12 items",
        "on 2024-01-31 at 23:59:59, or 01/31/2024, or 31.01.2024",
        "at 1706745599 and 1706745599123",
        "log-20240131-2359.txt and 20240131T235959Z and 20240131235959",
        "$1,234,567.89 or 1.234.567,89 EUR or 523 456 788 people",
        "v2.14.3-rc1 build 50667",
        "id 550e8400-e29b-41d4-a716-446655440000",
        "commit e987311c0ffee2f7060d188e0a0b1c2d3e4f5a6b",
        "SKU AB1234567, part KE24XYZ, model S1234567A",
        "flight LH 454, gate A 12, seat 23C, row 34 AB 12",
        "we won 21-19, ratio 16:9, 3.14159265358",
        "at 52.520008, -113.404954",
        "see RFC 9110, ISO 8601-1:2019, section 4.2.1",
        "A4 paper, 12 MAY 2024, 50 GB 200, M1 Pro, 5 k run",
        "MD5 d41d8cd98f00b204e9800998ecf8427e"
      })
  void shouldBelongToNoCountry(String text) {
    Scope everywhere = Scope.of(EnumSet.allOf(Pack.class));
    List<Found> found = DETECTOR.find(Passage.of(text), everywhere);
    assertThat(found).filteredOn(each -> each.type().pack().isPresent()).isEmpty();
  }
}

package dev.palimpsest.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RevisionTest {

  private static final Instant CREATED = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void shouldBeginWithOne() {
    assertThat(Revision.standing(Revision.step(CREATED, CREATED))).isEqualTo(1);
    assertThat(Revision.standing(Revision.step(CREATED, CREATED.minusSeconds(1)))).isEqualTo(1);
    assertThat(Revision.deleted(1)).isEqualTo(2);
    assertThat(Revision.standing(2)).isEqualTo(3);
  }

  @Test
  void shouldTellChangesApartByMillisecondsAndAfterSixDaysBySeconds() {
    assertThat(Revision.step(CREATED, CREATED.plusMillis(7))).isEqualTo(8);
    Instant later = CREATED.plus(Duration.ofDays(400));
    assertThat(Revision.step(CREATED, later.plusSeconds(1)))
        .isEqualTo(Revision.step(CREATED, later) + 1);
  }

  @Test
  void shouldStayAnInt() {
    Instant farOff = CREATED.plus(Duration.ofDays(365_000));
    assertThat(Revision.standing(Revision.step(CREATED, farOff))).isEqualTo(Integer.MAX_VALUE);
    assertThat(Revision.deleted(Long.MAX_VALUE / 4)).isEqualTo(Integer.MAX_VALUE - 1);
  }

  @Property
  void shouldNeverFallWhenARowGoesOn(
      @ForAll @LongRange(max = 500_000_000_000L) long millis,
      @ForAll @LongRange(max = 5_000_000_000L) long more) {
    long step = Revision.step(CREATED, CREATED.plusMillis(millis));
    long next = Revision.step(CREATED, CREATED.plusMillis(millis + more));

    assertThat(next).isGreaterThanOrEqualTo(step);
    assertThat(Revision.deleted(step)).isGreaterThan(Revision.standing(step));
    if (more >= 1_000) {
      assertThat(Revision.standing(next)).isGreaterThan(Revision.deleted(step));
    }
  }
}

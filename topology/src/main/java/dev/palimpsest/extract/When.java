package dev.palimpsest.extract;

import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.extract.time.TemporalExpression;
import dev.palimpsest.extract.time.TemporalGrammar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a statement holds, as far as its words say so; times are read as UTC. */
final class When {
  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:until|till|til|through|up to|ends?)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SINCE =
      Pattern.compile(
          "\\b(?:since|from|starting|as of|effective)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
  private static final int BEFORE = 16;

  private final TemporalGrammar grammar = new TemporalGrammar();

  Validity of(String text, Modality modality, Instant said) {
    LocalDateTime reference = LocalDateTime.ofInstant(said, ZoneOffset.UTC);
    Optional<Instant> from = Optional.empty();
    Optional<Instant> to = Optional.empty();
    for (TemporalExpression found : grammar.find(text, reference)) {
      if (found.recurring()) {
        continue;
      }
      String lead = text.substring(Math.max(0, found.start() - BEFORE), found.start());
      if (UNTIL.matcher(lead).find()) {
        to = later(to, instant(found.to().or(found::from)));
      } else if (SINCE.matcher(lead).find()) {
        from = from.or(() -> instant(found.from()));
      } else if (modality == Modality.PLAN || modality == Modality.TEMPORARY) {
        to = later(to, instant(found.to()));
      }
    }
    return new Validity(
        from.filter(start -> start.isBefore(said) || planned(modality)),
        to.filter(end -> end.isAfter(said)));
  }

  private static boolean planned(Modality modality) {
    return modality == Modality.PLAN;
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
  }

  private static Optional<Instant> instant(Optional<LocalDateTime> time) {
    return time.map(local -> local.toInstant(ZoneOffset.UTC));
  }
}

package dev.palimpsest.extract;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.encode.Encoder;
import dev.palimpsest.encode.TurnReader;
import dev.palimpsest.encode.TurnReading;
import dev.palimpsest.encode.TurnReading.SlotGuess;
import dev.palimpsest.extract.Stretches.Cut;
import dev.palimpsest.extract.Stretches.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Extracts by the encoder's heads, and by rules where these are sure: admission, then each stretch
 * of the turn with the question that it answers, what it states, and what it may be about.
 */
public final class ReadingExtractor implements Extractor {
  private static final double WORTH = 0.35;
  private static final double SURELY_WORTH = 0.5;
  private static final double BEARS = 0.2;
  private static final double NOT_MEANT = 0.7;
  private static final double FOR_A_WHILE = 0.7;
  private static final double ABOUT_ANOTHER = 0.5;
  private static final double ENDS = 0.5;
  private static final double LEAST = 0.3;
  private static final double UNSURE = 0.79;
  private static final String PERSON = "person.fact";
  private static final String RELATIONS = "relation.";
  private static final String PLANNED = "event.planned";
  private static final String PAST = "event.past";

  private final Trunk trunk;
  private final RuleExtractor rules;
  private final TurnReader reader;
  private final When when = new When();

  public ReadingExtractor(Trunk trunk, RuleExtractor rules, TurnReader reader) {
    this.trunk = trunk;
    this.rules = rules;
    this.reader = reader;
  }

  /** With the shipped rules and heads. */
  public static ReadingExtractor shipped(Trunk trunk) {
    return new ReadingExtractor(trunk, RuleExtractor.shipped(trunk), Encoder.shipped());
  }

  @Override
  public String id() {
    return "heads:" + Encoder.id() + "+" + rules.id();
  }

  @Override
  public Extraction extract(Turn turn, Optional<Heard> before, Instant ingestedAt) {
    String question = Question.answeredBy(turn.text(), before);
    Cut cut = Stretches.of(turn.text(), before);
    List<Candidate> passages = new ArrayList<>();
    int leftOut = cut.leftOut();
    for (Stretch stretch : cut.stretches()) {
      if (Admission.admits(stretch.text(), !question.isEmpty())) {
        passage(turn, stretch, question, ingestedAt).ifPresent(passages::add);
      } else if (!Admission.known(stretch.text())) {
        leftOut++;
      }
    }
    return new Extraction(passages, leftOut);
  }

  private Optional<Passage> passage(
      Turn turn, Stretch stretch, String question, Instant ingestedAt) {
    List<Statement> statements = new ArrayList<>(rules.statements(stretch.text(), stretch.start()));
    TurnReading reading = reader.read(question, stretch.text());
    boolean meant = notMeant(reading) < NOT_MEANT || reading.worth() >= SURELY_WORTH;
    if (statements.isEmpty() && (!meant || reading.worth() < BEARS)) {
      return Optional.empty();
    }
    String text = (question + " " + stretch.text()).strip().replaceAll("\\s+", " ");
    if (meant && reading.worth() >= WORTH) {
      Statement read = statement(reading, stretch, text, turn.occurredAt());
      if (statements.stream().noneMatch(sure -> overlap(sure, read))) {
        statements.add(read);
      }
    }
    return Optional.of(
        new Passage(
            turn.subject(),
            turn.id(),
            turn.revision(),
            turn.occurredAt(),
            ingestedAt,
            text,
            reading.slots().stream().map(SlotGuess::slot).filter(trunk::has).toList(),
            stretch.start(),
            stretch.end(),
            statements,
            Map.of()));
  }

  /** What the heads read adds nothing where a rule has read a fact from the same stretch. */
  private static boolean overlap(Statement sure, Statement read) {
    return sure.start() < read.end() && read.start() < sure.end();
  }

  private static double notMeant(TurnReading reading) {
    return reading.modality().entrySet().stream()
        .filter(entry -> !entry.getKey().meant())
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private Statement statement(TurnReading reading, Stretch stretch, String text, Instant said) {
    Modality modality = likeliest(reading.modality());
    SlotGuess guess =
        reading.slots().stream()
            .filter(candidate -> trunk.has(candidate.slot()))
            .findFirst()
            .orElse(new SlotGuess(Trunk.OPEN, LEAST));
    String about = reading.about() > ABOUT_ANOTHER ? Persons.in(stretch.text()) : "";
    String value =
        reading.values().stream()
            .map(part -> wholeWords(stretch.text(), part.start(), part.end()))
            .findFirst()
            .orElse("");
    return new Statement(
        slot(guess, modality, about),
        value,
        text,
        about,
        reading.ends() > ENDS ? Polarity.DENY : Polarity.ASSERT,
        modality,
        when.of(stretch.text(), modality, said),
        stretch.start(),
        stretch.end(),
        Math.min(UNSURE, reading.worth()));
  }

  private static String wholeWords(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from > 0 && inWord(text.charAt(from)) && inWord(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && inWord(text.charAt(to - 1)) && inWord(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean inWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }

  /** Plans and the past stand apart from what holds now, and others' lives from the subject's. */
  private String slot(SlotGuess guess, Modality modality, String about) {
    String path = path(guess, modality, about);
    return trunk.has(path) ? path : Trunk.OPEN;
  }

  private String path(SlotGuess guess, Modality modality, String about) {
    if (!about.isEmpty()) {
      return guess.slot().startsWith(RELATIONS) ? guess.slot() : PERSON;
    }
    return switch (modality) {
      case PLAN -> trunk.slot(guess.slot()).single() ? PLANNED : guess.slot();
      case PAST -> PAST;
      default -> guess.slot();
    };
  }

  private static Modality likeliest(Map<Modality, Double> modality) {
    Modality best = Modality.FACT;
    for (Modality each : Modality.values()) {
      if (believed(each, modality.get(each)) && modality.get(each) > modality.get(best)) {
        best = each;
      }
    }
    return best;
  }

  /**
   * A state is taken for temporary, and so for one that ends by itself, only where that is sure.
   */
  private static boolean believed(Modality modality, double probability) {
    return modality == Modality.TEMPORARY ? probability >= FOR_A_WHILE : modality.meant();
  }
}

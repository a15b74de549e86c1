package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.START;
import static dev.palimpsest.domain.TurnDraft.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.schema.CandidateKind;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Source;
import dev.palimpsest.schema.StatementRecord;
import dev.palimpsest.schema.Status;
import dev.palimpsest.schema.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTopologyTest {
  @TempDir private Path folder;
  private MemoryRun memory;

  @BeforeEach
  void start() {
    memory = new MemoryRun(folder);
  }

  @AfterEach
  void stop() {
    memory.close();
  }

  @Test
  void shouldTurnAStatementIntoACandidateAnOperationAndAState() {
    memory.take(said("t1", "Hello. I live in Leeds now."));

    MemoryCandidate candidate =
        memory.application.values(Topic.CANDIDATES, MemoryCandidate.class).getFirst();
    assertThat(candidate.getKind()).isEqualTo(CandidateKind.PASSAGE);
    assertThat(candidate.getText()).isEqualTo("Hello. I live in Leeds now.");
    StatementRecord statement = candidate.getStatements().getFirst();
    assertThat(statement.getSlot()).isEqualTo("residence.city");
    assertThat(statement.getValue()).isEqualTo("Leeds");
    assertThat(keys(Topic.CANDIDATES)).containsExactly("acme|dana|c1|t1|1.0");
    OperationRecord operation = memory.operations().getFirst();
    assertThat(operation.getOp()).isEqualTo(Operation.ADD);
    assertThat(operation.getReason()).isEqualTo(Reason.STATED);
    assertThat(operation.getDecidedBy()).startsWith("rule:consolidate:");
    assertThat(operation.getRevision()).isEqualTo(1);
    assertThat(operation.getBefore()).isNull();
    assertThat(operation.getOccurredAt()).isEqualTo(TurnDraft.START);
    assertThat(operation.getRecordedAt()).isEqualTo(MemoryRun.ingested(TurnDraft.START));
    assertThat(operation.getSources()).isEqualTo(operation.getAfter().getSources());
    assertThat(memory.state()).containsExactly(operation.getAfter());
    assertThat(memory.application.written(Topic.MEMORY_DEAD_LETTERS)).isEmpty();
  }

  @Test
  void shouldKeyOperationsByRevisionAndStatesByMemory() {
    memory.take(said("t1", "I live in Leeds").by("da|na", ""));
    memory.take(said("t2", "I live in York").by("da|na", "").at(TurnDraft.START.plusSeconds(60)));

    List<OperationRecord> operations = memory.operations();
    assertThat(keys(Topic.OPERATIONS))
        .containsExactlyElementsOf(
            operations.stream()
                .map(
                    operation ->
                        "acme|da%7Cna|" + operation.getMemoryId() + "|" + operation.getRevision())
                .toList())
        .hasSize(3);
    assertThat(keys(Topic.STATE))
        .containsExactlyElementsOf(
            operations.stream().map(o -> "acme|da%7Cna|" + o.getMemoryId()).toList());
  }

  @Test
  void shouldReplaceASingleValueInTwoOperations() {
    memory.take(said("t1", "I live in Leeds"));
    memory.take(said("t2", "I moved to York").day(1));

    assertThat(memory.operations())
        .extracting(OperationRecord::getOp, o -> o.getAfter().getValue(), o -> o.getRevision())
        .containsExactly(
            tuple(Operation.ADD, "Leeds", 1),
            tuple(Operation.UPDATE, "Leeds", 2),
            tuple(Operation.ADD, "York", 1));
    MemoryRecord old = memory.one("Leeds");
    MemoryRecord now = memory.one("York");
    assertThat(old.getStatus()).isEqualTo(Status.SUPERSEDED);
    assertThat(old.getSupersededBy()).isEqualTo(now.getMemoryId());
    assertThat(now.getSupersedes()).isEqualTo(old.getMemoryId());
    assertThat(old.getValidTo()).isEqualTo(now.getValidFrom());
  }

  @Test
  void shouldMakeWhatDependsOnAChangedValueStale() {
    memory.take(said("t1", "I live in Leeds. I take the red bus."));
    memory.take(said("t2", "I moved to York").day(1));

    assertThat(memory.operations().getLast().getOp()).isEqualTo(Operation.STALE);
    assertThat(memory.operations().getLast().getReason()).isEqualTo(Reason.DEPENDENT);
    assertThat(memory.one("red bus").getStatus()).isEqualTo(Status.STALE);
    assertThat(memory.one("red bus").getCause()).isEqualTo(memory.one("York").getMemoryId());
  }

  @Test
  void shouldRetractWhatIsDenied() {
    memory.take(said("t1", "I live in Leeds"));
    memory.take(said("t2", "I no longer live in Leeds.").day(1));

    assertThat(memory.operations().getLast().getOp()).isEqualTo(Operation.DELETE);
    assertThat(memory.one("Leeds").getStatus()).isEqualTo(Status.RETRACTED);
    assertThat(memory.one("Leeds").getClosedBy().getTurn()).isEqualTo("t2");
  }

  @Test
  void shouldWithdrawAndReplaceTheStatementOfAnEditedTurn() {
    memory.take(said("t1", "I live in Leeds"));
    memory.take(said("t1", "I live in York").as(2, Change.EDITED).day(1));

    assertThat(memory.application.values(Topic.CANDIDATES, MemoryCandidate.class))
        .extracting(MemoryCandidate::getKind)
        .containsExactly(CandidateKind.PASSAGE, CandidateKind.WITHDRAWAL, CandidateKind.PASSAGE);
    assertThat(keys(Topic.CANDIDATES))
        .containsExactly("acme|dana|c1|t1|1.0", "acme|dana|c1|t1|2.0", "acme|dana|c1|t1|2.1");
    assertThat(memory.operations())
        .extracting(OperationRecord::getOp)
        .containsExactly(Operation.ADD, Operation.DELETE, Operation.ADD);
    assertThat(memory.one("Leeds").getStatus()).isEqualTo(Status.RETRACTED);
    assertThat(memory.one("York").getStatus()).isEqualTo(Status.ACTIVE);
    assertThat(memory.one("York").getSources())
        .extracting(Source::getTurnRevision)
        .containsExactly(2);
  }

  @Test
  void shouldRestoreWhatADeletedTurnHadReplaced() {
    memory.take(said("t1", "I live in Leeds. I take the red bus."));
    memory.take(said("t2", "I moved to York").day(1));
    memory.take(said("t2", "").as(2, Change.DELETED).day(2));

    assertThat(memory.one("York").getStatus()).isEqualTo(Status.RETRACTED);
    assertThat(memory.one("Leeds").getStatus()).isEqualTo(Status.ACTIVE);
    assertThat(memory.one("Leeds").getValidTo()).isNull();
    assertThat(memory.one("red bus").getStatus()).isEqualTo(Status.ACTIVE);
    Episode episode = memory.application.values(Topic.EPISODES, Episode.class).getLast();
    assertThat(episode.getText()).isEmpty();
    assertThat(episode.getRevision()).isEqualTo(2);
  }

  @Test
  void shouldKeepEveryTurnAsAnEpisodeButProposeFromUsersAlone() {
    memory.take(said("t1", "I live in Leeds").role(Role.ASSISTANT));
    memory.take(said("t2", "I live in York").role(Role.SYSTEM));
    memory.take(said("t3", "I live in Bath").role(Role.TOOL));

    assertThat(keys(Topic.EPISODES)).containsExactly("acme|c1|t1", "acme|c1|t2", "acme|c1|t3");
    assertThat(memory.application.written(Topic.CANDIDATES)).isEmpty();
    assertThat(memory.application.written(Topic.OPERATIONS)).isEmpty();
  }

  @Test
  void shouldNameTheTurnBeforeEachEpisode() {
    memory.take(said("t1", "Where do you live?").role(Role.ASSISTANT));
    memory.take(said("t2", "In Leeds.").at(START.plusSeconds(10)));
    memory.take(said("t3", "I have a dog.").at(START.plusSeconds(20)));
    memory.take(said("t2", "In Bath.").as(2, Change.EDITED).at(START.plusSeconds(30)));
    memory.take(said("t4", "Hello again.").day(9));

    assertThat(memory.application.values(Topic.EPISODES, Episode.class))
        .extracting(Episode::getTurn, Episode::getPrevious)
        .containsExactly(
            tuple("t1", null),
            tuple("t2", "t1"),
            tuple("t3", "t2"),
            tuple("t2", "t1"),
            tuple("t4", null));
  }

  @Test
  void shouldTakeEveryAuthorOfAGroupForASubjectOfHisOwn() {
    memory.take(said("t1", "I live in Leeds").by("dana", ""));
    memory.take(said("t2", "I live in York").by("lee", "").day(1));
    memory.take(said("t3", "I live in Bath").in("globex", "c1").by("dana", "").day(2));

    assertThat(memory.state())
        .extracting(
            MemoryRecord::getTenant,
            MemoryRecord::getUser,
            MemoryRecord::getValue,
            MemoryRecord::getStatus)
        .containsExactlyInAnyOrder(
            tuple("acme", "dana", "Leeds", Status.ACTIVE),
            tuple("acme", "lee", "York", Status.ACTIVE),
            tuple("globex", "dana", "Bath", Status.ACTIVE));
  }

  @Test
  void shouldNotMixSubjectsWhoseIdsAreCraftedToCollide() {
    memory.take(said("t1", "I live in Leeds").in("acme", "c1").by("x|residence.city", ""));
    memory.take(said("t2", "I live in York").in("acme|x", "c1").by("residence.city", "").day(1));
    memory.take(said("t3", "I live in Bath").in("acme", "c1").by("x", "").day(2));

    assertThat(memory.state()).extracting(MemoryRecord::getStatus).containsOnly(Status.ACTIVE);
    assertThat(memory.state()).hasSize(3);
  }

  @Test
  void shouldWriteNothingForARepeat() {
    memory.take(said("t1", "I live in Leeds. I have a dog."));
    int operations = memory.operations().size();

    memory.take(said("t1", "I live in Leeds. I have a dog."));

    assertThat(operations).isEqualTo(2);
    assertThat(memory.operations()).hasSize(operations);
    assertThat(memory.application.written(Topic.STATE)).hasSize(operations);
  }

  @Test
  void shouldWriteOneStatePerOperationThatEqualsItsAfter() {
    memory.takeAStory();

    assertThat(memory.application.values(Topic.STATE, MemoryState.class))
        .extracting(MemoryState::getMemory)
        .isEqualTo(
            memory.application.values(Topic.OPERATIONS, OperationRecord.class).stream()
                .map(OperationRecord::getAfter)
                .toList());
  }

  @Test
  void shouldChainEachOperationToTheRevisionBefore() {
    memory.takeAStory();

    java.util.Map<String, MemoryRecord> fold = new java.util.HashMap<>();
    for (OperationRecord operation : memory.operations()) {
      String key = Key.of(operation.getTenant(), operation.getUser(), operation.getMemoryId());
      assertThat(operation.getBefore()).isEqualTo(fold.get(key));
      assertThat(operation.getRevision())
          .isEqualTo(fold.containsKey(key) ? fold.get(key).getRevision() + 1 : 1)
          .isEqualTo(operation.getAfter().getRevision());
      fold.put(key, operation.getAfter());
    }
    assertThat(memory.operations())
        .extracting(OperationRecord::getOp)
        .contains(
            Operation.ADD,
            Operation.UPDATE,
            Operation.DELETE,
            Operation.NOOP,
            Operation.STALE,
            Operation.RESTORE);
    assertThat(memory.state()).containsExactlyInAnyOrderElementsOf(fold.values());
    assertThat(memory.stored()).containsExactlyInAnyOrderElementsOf(fold.values());
  }

  @Test
  void shouldSetCloudEventsAttributesOnEverythingWritten() {
    memory.take(said("t1", "I live in Leeds"));

    assertThat(
            memory.application.written().stream()
                .filter(record -> !record.topic().endsWith("-changelog"))
                .toList())
        .hasSize(4)
        .allSatisfy(
            record -> {
              assertThat(record.header("ce_source")).isEqualTo("/palimpsest/memory");
              assertThat(record.header("ce_type")).startsWith("dev.palimpsest.");
              assertThat(record.header("ce_id")).startsWith("acme|");
            });
  }

  private List<String> keys(Topic topic) {
    return memory.application.written(topic).stream().map(ApplicationRun.Written::key).toList();
  }
}

package dev.palimpsest.connect;

import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.DoubtRecord;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.Level;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.MemoryType;
import dev.palimpsest.schema.Modality;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.PrivacyLevel;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Role;
import dev.palimpsest.schema.Source;
import dev.palimpsest.schema.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Records with every field set, for tests to vary. */
public final class Examples {

  public static final List<Float> VECTOR = Collections.nCopies(384, 0.05f);
  private static final Source SOURCE =
      Source.newBuilder()
          .setConversation("c1")
          .setTurn("t1")
          .setTurnRevision(2)
          .setStart(3)
          .setEnd(9)
          .build();

  private Examples() {}

  public static MemoryRecord.Builder memory() {
    return MemoryRecord.newBuilder()
        .setTenant("acme")
        .setUser("u1")
        .setMemoryId("m1")
        .setGeneration(1)
        .setRevision(1)
        .setStatus(Status.ACTIVE)
        .setType(MemoryType.SEMANTIC)
        .setLevel(Level.FACT)
        .setSlot("residence.city")
        .setValue("Lisbon")
        .setText("Lives in Lisbon.")
        .setModality(Modality.FACT)
        .setAbout("sister")
        .setConfidence(0.9)
        .setValidFrom(Instant.ofEpochMilli(1_000))
        .setValidTo(Instant.ofEpochMilli(2_000))
        .setRecordedAt(Instant.ofEpochMilli(1_500))
        .setLastSeenAt(Instant.ofEpochMilli(1_600))
        .setInvalidatedAt(Instant.ofEpochMilli(1_900))
        .setSupersedes("m0")
        .setSupersededBy("m2")
        .setOverlays("m6")
        .setDoubt(DoubtRecord.newBuilder().setConfidence(0.5).setCause(SOURCE).build())
        .setCause("m3")
        .setClosedBy(SOURCE)
        .setLinks(List.of("m4", "m5"))
        .setSources(List.of(SOURCE))
        .setPrivacyLevel(PrivacyLevel.PL1);
  }

  public static MemoryState state(MemoryRecord.Builder memory) {
    return MemoryState.newBuilder()
        .setMemory(memory.build())
        .setVector(VECTOR)
        .setVectorModel("encoder-1")
        .build();
  }

  public static OperationRecord.Builder operation() {
    return OperationRecord.newBuilder()
        .setTenant("acme")
        .setUser("u1")
        .setMemoryId("m1")
        .setGeneration(1)
        .setRevision(2)
        .setOp(Operation.UPDATE)
        .setBefore(memory().setValue("Porto").build())
        .setAfter(memory().setStatus(Status.SUPERSEDED).build())
        .setReason(Reason.REPLACED)
        .setDecidedBy("rule:consolidate:1")
        .setSources(List.of(SOURCE))
        .setOccurredAt(Instant.ofEpochMilli(1_000))
        .setRecordedAt(Instant.ofEpochMilli(1_500));
  }

  public static Episode.Builder episode() {
    return Episode.newBuilder()
        .setTenant("acme")
        .setConversation("c1")
        .setTurn("t1")
        .setGeneration(1)
        .setRevision(1)
        .setChange(Change.SAID)
        .setUser("u1")
        .setRole(Role.USER)
        .setAuthor("author-token")
        .setOccurredAt(Instant.ofEpochMilli(1_000))
        .setIngestedAt(Instant.ofEpochMilli(1_500))
        .setText("I moved to Lisbon.")
        .setPrevious("t0")
        .setVector(VECTOR)
        .setVectorModel("encoder-1");
  }
}

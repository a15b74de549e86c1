package dev.palimpsest.app.command;

import dev.palimpsest.app.history.History;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.recall.Timeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say whose memory is asked for, and where it is. */
public final class PersonOptions {
  @Option(names = "--tenant", required = true, paramLabel = "T", description = "Whose user.")
  private String tenant;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "U",
      description = "Whom it is about: the id that turns carry, or its token.")
  private String user;

  @Mixin private HistoryOption source;

  /** One person and what is recorded of him or her. */
  record Person(History history, Subject subject, Timeline timeline) {}

  /** Says on standard error where nothing is recorded, as a mistyped id looks the same. */
  Person read() {
    History history = source.open();
    Subject subject = history.subject(tenant, user);
    Timeline timeline = history.of(subject);
    if (timeline.operations().isEmpty()) {
      System.err.println(
          "palimpsest: nothing was ever recorded about user "
              + subject.user()
              + " of tenant "
              + tenant
              + ": if that surprises you, check both ids; `palimpsest changelog` and a preview's operations.jsonl show those that are known");
    }
    return new Person(history, subject, timeline);
  }

  /** As the operator wrote it. */
  String user() {
    return user;
  }
}

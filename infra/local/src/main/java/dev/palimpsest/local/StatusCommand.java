package dev.palimpsest.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.palimpsest.local.servers.ProcessStatus;
import dev.palimpsest.local.servers.RunningStack;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: asks every server of a stack how it is. */
@Command(
    name = "status",
    description = "Shows which servers run and answer, where, and with how much memory.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all of them answer", "1:some do not", "3:nothing runs"},
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

  /** The forms of the answer. */
  enum Output {
    table,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Output output = Output.table;

  @Override
  public Integer call() throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    List<ProcessStatus> status =
        RunningStack.attach(data.folder()).map(RunningStack::status).orElse(List.of());
    switch (output) {
      case json ->
          out.println(
              new ObjectMapper()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(status));
      case table -> {
        if (status.isEmpty()) {
          out.println("Nothing runs on " + data.folder() + ".");
        } else {
          StackTable.print(out, status);
        }
      }
    }
    out.flush();
    if (status.isEmpty()) {
      return 3;
    }
    return status.stream().allMatch(ProcessStatus::ready) ? 0 : 1;
  }
}

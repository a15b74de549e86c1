package dev.palimpsest.local.servers;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a child JVM that ignores the terminal and ends with its parent.
 *
 * @param parent the process to end with; 0 for none
 * @param options JVM options
 * @param classPath jars, folders, or {@code folder/*}
 * @param mainClass what the child runs
 * @param arguments its arguments
 */
public record JavaCommand(
    long parent,
    List<String> options,
    List<Path> classPath,
    String mainClass,
    List<String> arguments) {

  /** HotSpot keeps a signal ignored that it finds ignored: Ctrl-C reaches the parent only. */
  private static final String DEAF = "trap '' INT HUP; exec \"$@\"";

  public JavaCommand {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  public JavaCommand withHeap(int megabytes) {
    return withOptions("-Xmx" + megabytes + "m");
  }

  public JavaCommand withOptions(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new JavaCommand(parent, all, classPath, mainClass, arguments);
  }

  public JavaCommand withClassPath(Path... more) {
    List<Path> all = new ArrayList<>(classPath);
    all.addAll(List.of(more));
    return new JavaCommand(parent, options, all, mainClass, arguments);
  }

  public JavaCommand withArguments(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new JavaCommand(parent, options, classPath, mainClass, all);
  }

  /** The words of the command. */
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", DEAF, "palimpsest"));
    words.add(Installation.java().toString());
    words.addAll(options);
    words.add("-cp");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.addAll(List.of(Child.class.getName(), Long.toString(parent), mainClass));
    words.addAll(arguments);
    return List.copyOf(words);
  }
}

package dev.palimpsest.it.canary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the search found, where, and how much it read. */
public final class Findings {
  private final Search search;
  private final Set<Finding> found = new LinkedHashSet<>();
  private final Map<Kind, Long> bytesRead = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> placesRead = new EnumMap<>(Kind.class);

  public Findings(Collection<Canary> canaries) {
    search = new Search(canaries);
  }

  /** Searches these bytes. */
  void look(Kind kind, String place, byte[] bytes) {
    read(kind, place, bytes.length);
    search
        .in(bytes)
        .forEach(match -> add(new Finding(kind, place, match.canary().id(), match.form())));
  }

  /** Notes what a server found by itself. */
  void add(Finding finding) {
    found.add(finding);
  }

  /** Notes that a place was searched. */
  void read(Kind kind, String place, long bytes) {
    bytesRead.merge(kind, bytes, Long::sum);
    placesRead.computeIfAbsent(kind, any -> new TreeSet<>()).add(place);
  }

  /** What was found of the canaries whose ids begin so. */
  public Stream<Finding> of(String group) {
    return found.stream().filter(finding -> finding.canary().startsWith(group + ":"));
  }

  public long bytesRead(Kind kind) {
    return bytesRead.getOrDefault(kind, 0L);
  }

  /** The places of a kind that were searched. */
  public Set<String> places(Kind kind) {
    return placesRead.getOrDefault(kind, Set.of());
  }
}

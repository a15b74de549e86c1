package dev.palimpsest.app;

import dev.palimpsest.redact.Pack;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads country packs by name: {@code us, uk, …}, or {@code all}. */
public final class PackNames {
  private static final String ALL = "all";

  private PackNames() {}

  /**
   * @throws UserException if there is no such pack
   */
  public static Set<Pack> read(Collection<String> names) {
    EnumSet<Pack> packs = EnumSet.noneOf(Pack.class);
    for (String name : names) {
      if (name.equalsIgnoreCase(ALL)) {
        packs.addAll(EnumSet.allOf(Pack.class));
      } else {
        packs.add(pack(name));
      }
    }
    return packs;
  }

  private static Pack pack(String name) {
    return Arrays.stream(Pack.values())
        .filter(pack -> pack.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "there is no country pack " + name + "; use all, or some of " + known()));
  }

  private static List<String> known() {
    return Arrays.stream(Pack.values()).map(pack -> pack.name().toLowerCase(Locale.ROOT)).toList();
  }
}

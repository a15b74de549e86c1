package dev.palimpsest.it.canary;

import java.util.List;

/**
 * A personal value that was made for a run, so that whoever finds it knows where it came from.
 *
 * @param id says where it was put, and stands for it in reports
 * @param written as it was put there
 * @param spellings its other spellings and telling parts: canonical form, local part, words
 */
public record Canary(String id, String written, List<String> spellings) {
  public Canary {
    spellings = List.copyOf(spellings);
  }

  @Override
  public String toString() {
    return id;
  }
}

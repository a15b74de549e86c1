package dev.palimpsest.retrieve;

import java.util.List;

/**
 * What is searched for, already redacted.
 *
 * @param text words to rank by, without tokens
 * @param names tokens and ids that names in the question may stand for
 * @param size how many hits
 * @param neighbours how many turns before and after each hit come along
 */
public record Question(Scope scope, String text, List<String> names, int size, int neighbours) {

  public Question {
    names = List.copyOf(names);
  }
}

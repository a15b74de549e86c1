package dev.palimpsest.redact;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds many literals in one pass, whatever the case of the text. */
final class LiteralIndex {
  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
  private final List<String> literals;

  /** Told of every occurrence of a literal. */
  @FunctionalInterface
  interface Listener {
    void hit(int start, int end, int id);
  }

  LiteralIndex(Collection<String> inLowerCase) {
    literals = List.copyOf(new TreeSet<>(inLowerCase));
    TreeMap<String, Integer> ids = new TreeMap<>();
    for (int id = 0; id < literals.size(); id++) {
      ids.put(literals.get(id), id);
    }
    if (!ids.isEmpty()) {
      trie.build(ids);
    }
  }

  String literal(int id) {
    return literals.get(id);
  }

  BitSet ids(Set<String> of) {
    BitSet ids = new BitSet();
    for (int id = 0; id < literals.size(); id++) {
      if (of.contains(literals.get(id))) {
        ids.set(id);
      }
    }
    return ids;
  }

  void scan(String text, Listener listener) {
    if (literals.isEmpty() || text.isEmpty()) {
      return;
    }
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(text.charAt(i));
    }
    trie.parseText(folded, (start, end, id) -> listener.hit(start, end, id));
  }
}

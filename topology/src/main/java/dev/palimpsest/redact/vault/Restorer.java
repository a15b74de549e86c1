package dev.palimpsest.redact.vault;

import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.redact.EntityType;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the values of one subject back into text, as far as a role may see them. */
public final class Restorer {
  private final SubjectCipher cipher;
  private final Set<PrivacyLevel> levels;

  /**
   * A value in the vault.
   *
   * @param sealed under the subject's key
   */
  public record Sealed(ValueId id, EntityType type, byte[] sealed) {}

  /**
   * @param counts how many values were restored, by type
   * @param withheld tokens of the subject whose level the role may not see
   */
  public record Restored(String text, Map<EntityType, Integer> counts, Set<String> withheld) {
    /** Without the text, so that it reaches no log. */
    @Override
    public String toString() {
      return "Restored[counts=" + counts + ", withheld=" + withheld + "]";
    }
  }

  /**
   * @param levels what the role may see
   */
  public Restorer(SubjectCipher cipher, Set<PrivacyLevel> levels) {
    this.cipher = cipher;
    this.levels = Set.copyOf(levels);
  }

  /**
   * @param vault the subject's values
   * @throws GeneralSecurityException if a value was sealed for another subject or token
   */
  public Restored restore(String text, Iterable<Sealed> vault) throws GeneralSecurityException {
    String restored = text;
    Map<EntityType, Integer> counts = new EnumMap<>(EntityType.class);
    Set<String> withheld = new TreeSet<>();
    for (Sealed value : vault) {
      String token = value.id().token();
      int times = occurrences(text, token);
      if (times == 0) {
        continue;
      }
      if (levels.contains(value.type().level())) {
        restored = restored.replace(token, cipher.open(value.id(), value.sealed()));
        counts.merge(value.type(), times, Integer::sum);
      } else {
        withheld.add(token);
      }
    }
    return new Restored(restored, counts, withheld);
  }

  private static int occurrences(String text, String token) {
    int times = 0;
    for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + token.length())) {
      times++;
    }
    return times;
  }
}

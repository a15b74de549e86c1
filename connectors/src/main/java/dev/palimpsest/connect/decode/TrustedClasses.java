package dev.palimpsest.connect.decode;

import dev.palimpsest.schema.Topic;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the contract's classes may be created: since 1.12 it creates only what a JVM
 * setting names, and a Connect worker is somebody else's JVM. It widens the Avro of this plugin's
 * own class loader and no other.
 */
public final class TrustedClasses {

  private TrustedClasses() {}

  /** Adds the contract's package to what is trusted already. */
  public static void trustContract() {
    ClassSecurityValidator.ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
    if (!before.isTrusted(Topic.class)) {
      String contract = Topic.class.getPackageName();
      ClassSecurityValidator.setGlobal(
          ClassSecurityValidator.composite(before, type -> type.getPackageName().equals(contract)));
    }
  }
}

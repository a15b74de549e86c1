package dev.palimpsest.local.servers;

/** Whether the servers end with the process that started them. */
public enum Lifetime {
  /** They end with their parent, however that ends. */
  ATTACHED,
  /** They live on until they are stopped through the run file. */
  DETACHED
}

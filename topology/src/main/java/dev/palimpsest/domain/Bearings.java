package dev.palimpsest.domain;

/** Judges how something said bears on an earlier belief; the same words always get one answer. */
@FunctionalInterface
public interface Bearings {

  /** Judges nothing: only slots and values decide. */
  Bearings UNREAD = (earlier, later) -> Bearing.UNREAD;

  /**
   * @param earlier the belief in words
   * @param later what was said after it
   */
  Bearing of(String earlier, String later);
}

package dev.palimpsest.it.canary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Leaks that a test lays down itself, one for every kind of place and in every form, and what it
 * expects to be reported of them.
 */
public final class Plants implements AutoCloseable {
  /** Marks all that was planted, and begins the ids of its canaries. */
  public static final String NAME = "canary-planted";

  private final Canaries canaries = new Canaries(NAME, new Random(29));
  private final Set<Finding> expected = new LinkedHashSet<>();
  private final Deque<Undo> undo = new ArrayDeque<>();

  private final List<Reading> readings = new ArrayList<>();

  /** Takes a plant away again. */
  interface Undo {
    void run() throws Exception;
  }

  /** Searches a place that exists for a plant's sake only. */
  interface Reading {
    void read(Findings findings) throws Exception;
  }

  /** Lays all of them beside what the pipeline writes. */
  public void plant(Sweep sweep) throws Exception {
    new PlantedRecords(sweep.settings()).plant(this);
    new PlantedDocuments(sweep.registry(), sweep.elasticsearch()).plant(this);
    new PlantedFiles(sweep).plant(this);
    PlantedProcess.plant(this);
  }

  /** Searches what the pipeline's own places do not include: this process. */
  public void read(Findings findings) throws Exception {
    for (Reading reading : readings) {
      reading.read(findings);
    }
  }

  /** An address to be laid down at a place. */
  String mail(Kind kind, String place, Form form) {
    String where = kind + " " + place + " " + form;
    String mail = canaries.mail(where);
    expected.add(new Finding(kind, place, NAME + ": " + where, form));
    return mail;
  }

  void undo(Undo step) {
    undo.push(step);
  }

  void reading(Reading reading) {
    readings.add(reading);
  }

  public List<Canary> canaries() {
    return canaries.made();
  }

  public Set<Finding> expected() {
    return Set.copyOf(expected);
  }

  /** Takes all of it away; the first failure is thrown once everything was tried. */
  @Override
  public void close() throws Exception {
    List<Exception> failures = new ArrayList<>();
    while (!undo.isEmpty()) {
      try {
        undo.pop().run();
      } catch (Exception e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }
}

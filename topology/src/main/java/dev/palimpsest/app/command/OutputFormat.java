package dev.palimpsest.app.command;

/** How a command shows its results. */
public enum OutputFormat {
  text,
  json
}

package dev.palimpsest.redact;

/** A country whose own identifiers a tenant may have looked for. */
public enum Pack {
  US,
  UK,
  DE,
  FR,
  ES,
  IT,
  NL,
  PL,
  SE,
  FI,
  AT,
  CH,
  CA,
  AU,
  IN,
  SG,
  KR,
  TH,
  PH,
  TR,
  ZA,
  NG,
  BR
}

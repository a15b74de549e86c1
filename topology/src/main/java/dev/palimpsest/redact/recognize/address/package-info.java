/**
 * Street addresses of many countries, by how they are written: no gazetteer, only kinds of streets.
 */
package dev.palimpsest.redact.recognize.address;

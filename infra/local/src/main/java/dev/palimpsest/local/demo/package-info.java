/** The demo: a transcript walks through the whole pipeline before your eyes. */
package dev.palimpsest.local.demo;

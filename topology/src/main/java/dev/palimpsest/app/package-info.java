/** The command line, its settings, and what a process needs to run. */
package dev.palimpsest.app;

/** One class a command. */
package dev.palimpsest.app.command;

/** Where records go that cannot go on: place and cause, never content. */
package dev.palimpsest.connect.deadletter;

/** Where records go that cannot be indexed: place and cause, never content. */
package dev.palimpsest.connect.deadletter;

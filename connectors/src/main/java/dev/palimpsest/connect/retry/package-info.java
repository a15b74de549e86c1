/** How the sink waits for what it depends on, and when it stops waiting. */
package dev.palimpsest.connect.retry;

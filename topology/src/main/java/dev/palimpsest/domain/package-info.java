/** What the product is about, in plain Java: turns, beliefs, and the operations on them. */
package dev.palimpsest.domain;

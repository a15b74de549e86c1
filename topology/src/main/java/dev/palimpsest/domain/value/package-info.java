/** Values as people write them, and when two of them say the same. */
package dev.palimpsest.domain.value;

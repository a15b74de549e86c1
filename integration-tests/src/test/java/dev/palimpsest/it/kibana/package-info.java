/** The dashboard of the changelog, checked against the index that it shows. */
package dev.palimpsest.it.kibana;

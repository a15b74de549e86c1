/**
 * Between the bytes of a record and a value of the contract, telling a bad record from a bad
 * registry.
 */
package dev.palimpsest.connect.decode;

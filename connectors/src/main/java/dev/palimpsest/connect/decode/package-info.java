/**
 * From the bytes of a record to a value of the contract, telling a bad record from a bad registry.
 */
package dev.palimpsest.connect.decode;

package dev.palimpsest.connect.rejection;

import java.util.Optional;

/**
 * Why a record does not go on, told without any of its content.
 *
 * @param stage step that refused it, {@code decode}, {@code index} or {@code map}
 * @param code what is wrong, as in BAD_BYTES
 * @param cause class or type of the failure, where there was one
 */
public record Rejection(String stage, String code, Optional<String> cause) {}

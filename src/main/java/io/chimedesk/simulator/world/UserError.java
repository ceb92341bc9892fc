package io.chimedesk.simulator.world;

/**
 * Why one user was not changed.
 */
public record UserError(String userId, ErrorCode errorCode, String errorMessage) {
}

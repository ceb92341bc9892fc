package io.chimedesk.operator;

/**
 * Another operator, to hand something to.
 */
public record Colleague(String username, String displayName) {
}

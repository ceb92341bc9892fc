package io.chimedesk.directory;

/**
 * Which users, in which order.
 */
public record UserQuery(String accountId, UserFilter filter, UserSort sort, boolean descending) {
}

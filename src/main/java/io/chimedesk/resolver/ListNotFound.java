package io.chimedesk.resolver;

/**
 * There is no such list, or it belongs to somebody else.
 */
public class ListNotFound extends RuntimeException {

}

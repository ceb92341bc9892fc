package io.chimedesk.request;

/**
 * A request as far as one user is concerned.
 *
 * @param state where that user stands in it
 */
public record UserRequest(LicenceRequest request, UserState state) {
}

package io.chimedesk.profile;

/**
 * Where an event of a timeline is known from. Of events of the same time the later named
 * stands above.
 */
public enum Source {

	COPY, JOURNAL, REQUEST, RUN, LEASE

}

package io.chimedesk.run;

import io.chimedesk.chime.Reading;

/**
 * The service could not be read.
 */
class Unreadable extends Exception {

	private final transient Reading.Failed<?> failure;

	Unreadable(Reading.Failed<?> failure) {
		super(failure.message());
		this.failure = failure;
	}

	Reading.Failed<?> failure() {
		return this.failure;
	}

}

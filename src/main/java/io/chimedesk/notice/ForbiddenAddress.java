package io.chimedesk.notice;

import java.net.UnknownHostException;

/**
 * A name that leads to where no webhook may be.
 */
class ForbiddenAddress extends UnknownHostException {

	ForbiddenAddress() {
		super("The webhook leads to an address that is not on the internet");
	}

}

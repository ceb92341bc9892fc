package io.chimedesk.notice;

/**
 * Carries notices out of the program on one channel.
 */
interface Carrier {

	Channel channel();

	/**
	 * Whether this channel is set up.
	 */
	boolean isSetUp();

	/**
	 * Tries once, and within a limited time.
	 */
	Outcome carry(Delivery delivery);

}

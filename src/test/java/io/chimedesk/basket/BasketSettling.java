package io.chimedesk.basket;

import java.util.UUID;

import org.springframework.context.ApplicationContext;

/**
 * Does what the scheduler would, for tests of other modules.
 */
public final class BasketSettling {

	private BasketSettling() {
	}

	/**
	 * Settles the requests of an ended run.
	 */
	public static void of(ApplicationContext context, long run) {
		context.getBean(Sent.class).settle(run);
	}

	static void confirm(ApplicationContext context, UUID plan) {
		context.getBean(BasketConfirmation.class).confirm(plan);
	}

	/** After so many failures before. */
	static void confirm(ApplicationContext context, UUID plan, int failures) {
		context.getBean(BasketConfirmation.class).confirm(plan, failures);
	}

}

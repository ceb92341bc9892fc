package io.chimedesk.basket;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Sends what is in the baskets.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'SYSTEM')")
public class Basket {

	private static final Logger logger = LoggerFactory.getLogger(Basket.class);

	private final BasketPacking packing;

	private final BasketConfirmation confirmation;

	private final BasketSetbacks setbacks;

	Basket(BasketPacking packing, BasketConfirmation confirmation, BasketSetbacks setbacks) {
		this.packing = packing;
		this.confirmation = confirmation;
		this.setbacks = setbacks;
	}

	/**
	 * Sends the basket of that account now.
	 * @return whether anything could go
	 */
	public boolean send(Actor actor, String accountId) {
		Optional<UUID> plan = this.packing.pack(actor, accountId);
		plan.ifPresent(this::confirm);
		return plan.isPresent();
	}

	/**
	 * Sends every basket; one that fails holds up no other.
	 */
	public void sendAll() {
		Set<String> waiting = this.setbacks.waiting();
		this.packing.accounts().stream().filter((account) -> !waiting.contains(account)).forEach(this::attempt);
	}

	private void attempt(String accountId) {
		try {
			send(Actor.SYSTEM, accountId);
			this.setbacks.over(accountId);
		}
		catch (RuntimeException ex) {
			logger.error("The basket of account {} could not be sent", accountId, ex);
			count(accountId);
		}
	}

	private void count(String accountId) {
		try {
			this.setbacks.add(accountId);
		}
		catch (RuntimeException ex) {
			logger.error("The requests in the basket of account {} could not be opened again", accountId, ex);
		}
	}

	/** The scheduler does later what cannot be done now. */
	private void confirm(UUID plan) {
		try {
			this.confirmation.confirm(plan);
		}
		catch (RuntimeException ex) {
			logger.warn("Plan {} of a basket is confirmed later", plan, ex);
		}
	}

}

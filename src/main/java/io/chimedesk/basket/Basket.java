package io.chimedesk.basket;

import java.util.Optional;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.plan.PlanRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
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

	private final Directory directory;

	Basket(BasketPacking packing, BasketConfirmation confirmation, Directory directory) {
		this.packing = packing;
		this.confirmation = confirmation;
		this.directory = directory;
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
		for (ChimeAccount account : this.directory.accounts()) {
			try {
				send(Actor.SYSTEM, account.accountId());
			}
			catch (PlanRefused ex) {
				logger.warn("The basket of account {} cannot be sent: {}", account.accountId(), ex.getMessage());
			}
		}
	}

	/** The scheduler does later what cannot be done now. */
	private void confirm(UUID plan) {
		try {
			this.confirmation.confirm(plan);
		}
		catch (DataAccessException ex) {
			logger.info("Plan {} of a basket is confirmed later", plan, ex);
		}
	}

}

package io.chimedesk.lease;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.setback.Setback;
import io.chimedesk.setback.Setbacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts whose leases cannot be ended. Administrators are told once of each that
 * stays so.
 */
@Component
class LeaseSetbacks {

	private static final Logger logger = LoggerFactory.getLogger(LeaseSetbacks.class);

	private static final String WORK = "LEASES";

	private static final String CODE = "NOT_SENT";

	private final Setbacks setbacks;

	private final LeaseSteps steps;

	private final LeaseNews news;

	private final Directory directory;

	private final LeaseProperties properties;

	LeaseSetbacks(Setbacks setbacks, LeaseSteps steps, LeaseNews news, Directory directory,
			LeaseProperties properties) {
		this.setbacks = setbacks;
		this.steps = steps;
		this.news = news;
		this.directory = directory;
		this.properties = properties;
	}

	List<Setback> all() {
		return this.setbacks.of(WORK);
	}

	/**
	 * Puts leases off that could not be ended.
	 */
	@Transactional
	public void add(String accountId, List<Lease> due) {
		Setback setback = this.setbacks.add(WORK, accountId, this.properties.retryAfter());
		due.forEach((lease) -> this.steps.again(lease, setback.nextAt(), lease.back().tries(), CODE));
		if (setback.hasJustBecomeLasting()) {
			String name = this.directory.account(accountId).map(ChimeAccount::name).orElse(accountId);
			this.news.stuck(accountId, name, setback);
		}
	}

	/**
	 * Leases of that account could be ended.
	 */
	void over(String accountId) {
		if (this.setbacks.clear(WORK, accountId)) {
			logger.info("Leases of account {} can be ended again", accountId);
		}
	}

}

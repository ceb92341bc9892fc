package io.chimedesk.home;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.home.Ending.TrialsOf;
import io.chimedesk.lease.LeaseBook;
import io.chimedesk.lease.LeaseShow;
import io.chimedesk.lease.TrialClock;
import io.chimedesk.lease.Trials;

import org.springframework.stereotype.Service;

/**
 * Gathers what ends soon.
 */
@Service
public class Deadlines {

	private final Directory directory;

	private final LeaseBook leases;

	private final TrialClock trials;

	Deadlines(Directory directory, LeaseBook leases, TrialClock trials) {
		this.directory = directory;
		this.leases = leases;
		this.trials = trials;
	}

	/**
	 * What ends this week.
	 */
	public Ending ending() {
		List<TrialsOf> ending = this.directory.accounts()
			.stream()
			.map(this::trials)
			.filter((account) -> account.users() > 0)
			.toList();
		return new Ending(this.leases.count(LeaseShow.WEEK), this.leases.count(LeaseShow.ASKS), ending);
	}

	private TrialsOf trials(ChimeAccount account) {
		Trials found = this.trials.of(account.accountId());
		return new TrialsOf(account, found.over().size(), found.ending().size());
	}

}

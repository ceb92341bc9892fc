package io.chimedesk.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.home.AccountPanel.TierShare;
import io.chimedesk.home.Ending.TrialsOf;
import io.chimedesk.lease.LeaseBook;
import io.chimedesk.lease.LeaseShow;
import io.chimedesk.lease.TrialClock;
import io.chimedesk.lease.Trials;
import io.chimedesk.selection.Selections;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunReports;

import org.springframework.stereotype.Service;

/**
 * Gathers what an operator wants to see first.
 */
@Service
public class Dashboard {

	private static final int LATEST = 50;

	private final Directory directory;

	private final Selections selections;

	private final RunReports runs;

	private final LeaseBook leases;

	private final TrialClock trials;

	Dashboard(Directory directory, Selections selections, RunReports runs, LeaseBook leases, TrialClock trials) {
		this.directory = directory;
		this.selections = selections;
		this.runs = runs;
		this.leases = leases;
		this.trials = trials;
	}

	public List<AccountPanel> accounts(Actor actor) {
		return this.directory.accounts().stream().map((account) -> panel(account, actor)).toList();
	}

	/**
	 * The latest runs that the actor may see.
	 */
	public LatestRuns runs(Actor actor) {
		List<Run> latest = this.runs.before(actor, Long.MAX_VALUE, LATEST);
		return LatestRuns.of(latest);
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

	private AccountPanel panel(ChimeAccount account, Actor actor) {
		String id = account.accountId();
		return new AccountPanel(account, this.directory.age(id).orElse(null), this.directory.refreshState(id),
				shares(this.directory.countsByTier(id)), this.selections.count(actor, id));
	}

	private static List<TierShare> shares(Map<String, Long> counts) {
		long all = counts.values().stream().mapToLong(Long::longValue).sum();
		List<Map.Entry<String, Long>> sorted = counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() > 0)
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.toList();
		List<TierShare> shares = new ArrayList<>();
		long before = 0;
		for (Map.Entry<String, Long> count : sorted) {
			int from = (int) (before * 1_000 / all);
			before += count.getValue();
			shares.add(new TierShare(count.getKey(), count.getValue(), from, (int) (before * 1_000 / all) - from));
		}
		return shares;
	}

}

package io.chimedesk.directory;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.chimedesk.schedule.CheckAfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins refreshes and has them carried on in the background, by one instance at a time.
 */
@Service
class RefreshSchedule {

	private static final Logger logger = LoggerFactory.getLogger(RefreshSchedule.class);

	/** The task, with the account's ID as its instance. */
	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("directory-refresh");

	private final Refreshes refreshes;

	private final ChimeAccounts accounts;

	private final StagedPages staged;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	RefreshSchedule(Refreshes refreshes, ChimeAccounts accounts, StagedPages staged,
			ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		this.refreshes = refreshes;
		this.accounts = accounts;
		this.staged = staged;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Begins a refresh unless one is under way.
	 * @return whether it was begun by this call
	 */
	@Transactional
	public boolean begin(String accountId) {
		this.accounts.lock(accountId);
		this.refreshes.ensure(accountId);
		boolean begun = this.refreshes.begin(accountId, UUID.randomUUID().toString(), this.clock.instant());
		if (begun) {
			this.staged.discardUnfinished(accountId);
			carryOnNow(accountId);
		}
		else {
			carryOn(accountId);
		}
		return begun;
	}

	/**
	 * Goes on with the refresh that was broken off, from the page where it ended.
	 * @return whether this call did it
	 */
	@Transactional
	public boolean goOn(String accountId) {
		boolean goesOn = this.refreshes.goOn(accountId, this.clock.instant());
		if (goesOn) {
			carryOnNow(accountId);
		}
		return goesOn;
	}

	/**
	 * Stops the refresh that is under way; its pages stay.
	 * @return whether this call did it
	 */
	@Transactional
	public boolean stop(String accountId) {
		return this.refreshes.stop(accountId, this.clock.instant());
	}

	/**
	 * Begins one for every account, and for the list of accounts.
	 */
	@Transactional
	public void beginAll() {
		begin(Refreshes.ACCOUNTS);
		this.accounts.all().forEach((account) -> begin(account.accountId()));
	}

	/**
	 * Begins one for every account that was never read in whole.
	 */
	@Transactional
	public void beginMissing() {
		this.accounts.all()
			.stream()
			.map((account) -> this.refreshes.find(account.accountId())
				.orElseGet(() -> RefreshState.never(account.accountId())))
			.filter((state) -> state.completeAt() == null && !state.isRunning())
			.forEach((state) -> begin(state.accountId()));
	}

	/**
	 * Sees to it that whatever is under way is carried on by somebody.
	 */
	@Transactional
	public void carryOnAll() {
		this.refreshes.running().forEach(this::carryOn);
	}

	private void carryOn(String accountId) {
		this.scheduler.ifAvailable((client) -> {
			client.scheduleIfNotExists(TASK.instance(accountId).build(), this.clock.instant());
			CheckAfterCommit.of(client);
		});
	}

	/**
	 * The same at once, even if the task still waits for what was stopped. One that is
	 * being carried out looks for more when it ends.
	 */
	private void carryOnNow(String accountId) {
		this.scheduler.ifAvailable((client) -> {
			try {
				client.schedule(TASK.instance(accountId).build(), this.clock.instant(),
						ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
				CheckAfterCommit.of(client);
			}
			catch (TaskInstanceCurrentlyExecutingException ex) {
				logger.debug("A refresh is just being ended", ex);
			}
		});
	}

}

package io.chimedesk.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the scheduler look for what is due when the transaction that scheduled something is
 * committed. Before, it sees nothing, and then it waits for its next turn.
 */
public record CheckAfterCommit(Scheduler scheduler) implements TransactionSynchronization {

	/**
	 * Has it look after the running transaction, if it is one that runs here.
	 */
	public static void of(SchedulerClient client) {
		if (client instanceof Scheduler scheduler && TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new CheckAfterCommit(scheduler));
		}
	}

	@Override
	public void afterCommit() {
		this.scheduler.triggerCheckForDueExecutions();
	}

}

package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.directory.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads users again: one by one, or all pages of the account, whichever costs fewer
 * calls. What was read goes to the directory as well.
 */
@Component
class ReadBack {

	private static final Logger logger = LoggerFactory.getLogger(ReadBack.class);

	private static final int PAGE = 200;

	private final PacedChime chime;

	private final ReadingPolicy policy;

	private final RunRecorder recorder;

	private final Directory directory;

	private final Clock clock;

	ReadBack(PacedChime chime, ReadingPolicy policy, RunRecorder recorder, Directory directory, Clock clock) {
		this.chime = chime;
		this.policy = policy;
		this.recorder = recorder;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Reads these users, or some of them, and records what becomes of them.
	 */
	void read(Slice slice, RunState state, List<WorkItem> due) throws InterruptedException {
		Lease lease = slice.lease();
		ReadingPass pass = new ReadingPass(this.chime, this.policy, new Notes(slice, state), lease.accountId(), state);
		if (due.size() > pagesOf(lease.accountId())) {
			pass.byPages(due);
		}
		else {
			pass.oneByOne(due);
		}
	}

	private long pagesOf(String accountId) {
		long users = this.directory.size(accountId);
		return (users == 0) ? Long.MAX_VALUE : (users + PAGE - 1) / PAGE;
	}

	/**
	 * Leaves it in the rows of the run and in the directory.
	 */
	private final class Notes implements ReadingNotes {

		private final Slice slice;

		private final Lease lease;

		private final RunState since;

		Notes(Slice slice, RunState since) {
			this.slice = slice;
			this.lease = slice.lease();
			this.since = since;
		}

		@Override
		public boolean isDisturbed() {
			return this.slice.end().isStopping() || ReadBack.this.recorder.isDisturbed(this.lease, this.since);
		}

		@Override
		public Instant now() {
			return ReadBack.this.clock.instant();
		}

		@Override
		public void record(List<WorkItem> items, Ruling ruling) {
			ReadBack.this.recorder.record(this.lease, items, ruling, ReadBack.this.clock.instant());
		}

		/**
		 * The run can do without: what was read counts even if the copy cannot take it.
		 */
		@Override
		public void learn(List<ChimeUser> users, Instant readAt) {
			try {
				ReadBack.this.directory.learn(this.lease.accountId(), users, readAt);
			}
			catch (DataAccessException ex) {
				logger.info("The copy did not take what run {} has read: {}", this.lease.run(),
						ex.getClass().getSimpleName());
			}
		}

	}

}

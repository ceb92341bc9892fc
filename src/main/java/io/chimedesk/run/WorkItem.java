package io.chimedesk.run;

import java.time.Instant;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.UserUpdate;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * One user of an open run, as the engine sees it.
 *
 * @param part the part of a refused batch that is being bisected; 0 if none
 * @param batch the batch it was last sent in; 0 if none
 * @param readings readings that showed no wanted value yet
 * @param failedReadings readings that did not succeed
 * @param read what it had when it was read; null if it was not
 */
record WorkItem(int position, String userId, Values from, Change to, ItemStatus status, int sends, int part, int batch,
		int readings, int failedReadings, @Nullable Values read, @Nullable Instant readAt) {

	static WorkItem pending(int position, String userId, Values from, Change to) {
		return new WorkItem(position, userId, from, to, ItemStatus.PENDING, 0, 0, 0, 0, 0, null, null);
	}

	UserUpdate update() {
		return new UserUpdate(this.userId, this.to.tier(), this.to.type(), this.to.alexaEnabled(),
				this.to.alexaRoomArn());
	}

	ItemState state() {
		return this.status.state();
	}

	boolean isRefused() {
		return state() == ItemState.REFUSED;
	}

	boolean isDoubtful() {
		return this.status.doubtful();
	}

	/**
	 * As it is while an attempt is under way.
	 */
	WorkItem sentIn(int batch) {
		return new WorkItem(this.position, this.userId, this.from, this.to, this.status.underWay(), this.sends + 1,
				this.part, batch, 0, 0, this.read, this.readAt);
	}

	WorkItem seen(ChimeUser user, Instant at) {
		Values values = new Values(user.tier(), user.type(), user.alexaEnabled(), user.alexaRoomArn());
		return new WorkItem(this.position, this.userId, this.from, this.to, this.status, this.sends, this.part,
				this.batch, this.readings, this.failedReadings, values, at);
	}

	/**
	 * As it is once that was decided.
	 * @param lastPart the highest part of the run so far
	 */
	WorkItem after(Decision decision, Instant now, int lastPart) {
		return switch (decision) {
			case Decision.Accept accept -> become(ItemStatus.ACCEPTED);
			case Decision.Refuse(var user, var code, var message) -> become(ItemStatus.refused(code, message));
			case Decision.Settle(var user, var outcome, var code, var message) ->
				become(ItemStatus.settled(outcome, code, message, now));
			case Decision.SendAgain(var user, var code, var message, var delay, var doubtful) ->
				become(ItemStatus.pending(code, message, now.plus(delay), doubtful));
			case Decision.Unsent(var user, var delay, var doubtful) ->
				become(this.status.unsent(now.plus(delay), doubtful)).sends(this.sends - 1);
			case Decision.ReadBack(var user, var code, var message, var delay) ->
				become(ItemStatus.unconfirmed(code, message, now.plus(delay)));
			case Decision.Split(var user, var half) -> become(this.status.unsent(now, false)).part(lastPart + half);
			case Decision.ReadAgain(var user, var delay) ->
				become(this.status.until(now.plus(delay))).readings(this.readings + 1, this.failedReadings);
			case Decision.Postpone(var user, var delay, var tried) -> become(this.status.until(now.plus(delay)))
				.readings(this.readings, this.failedReadings + (tried ? 1 : 0));
		};
	}

	private WorkItem become(ItemStatus next) {
		return new WorkItem(this.position, this.userId, this.from, this.to, next, this.sends, this.part, this.batch,
				this.readings, this.failedReadings, this.read, this.readAt);
	}

	private WorkItem sends(int sends) {
		return new WorkItem(this.position, this.userId, this.from, this.to, this.status, sends, this.part, this.batch,
				this.readings, this.failedReadings, this.read, this.readAt);
	}

	private WorkItem part(int part) {
		return new WorkItem(this.position, this.userId, this.from, this.to, this.status, this.sends, part, this.batch,
				this.readings, this.failedReadings, this.read, this.readAt);
	}

	private WorkItem readings(int shown, int failed) {
		return new WorkItem(this.position, this.userId, this.from, this.to, this.status, this.sends, this.part,
				this.batch, shown, failed, this.read, this.readAt);
	}

}

package io.chimedesk.run;

import java.util.List;
import java.util.function.Function;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.chime.UserUpdate;
import io.chimedesk.testing.FakeChime;
import org.jspecify.annotations.Nullable;

/**
 * Lets the engine talk to the fake of the scene that is being played, and looks on.
 */
class StageChime implements Chime {

	private volatile FakeChime current = new FakeChime();

	private volatile String hidden = "";

	private volatile Runnable beforeUpdate = () -> {
	};

	private volatile Function<BatchReply, BatchReply> afterUpdate = Function.identity();

	void play(FakeChime fake) {
		this.current = fake;
		this.hidden = "";
		this.beforeUpdate = () -> {
		};
		this.afterUpdate = Function.identity();
	}

	/**
	 * From now on this user cannot be read alone.
	 */
	void hide(String userId) {
		this.hidden = userId;
	}

	/**
	 * What happens just before each update arrives.
	 */
	void beforeUpdate(Runnable happening) {
		this.beforeUpdate = happening;
	}

	/**
	 * What happens after each update was carried out, before anybody sees the answer.
	 */
	void afterUpdate(Function<BatchReply, BatchReply> happening) {
		this.afterUpdate = happening;
	}

	@Override
	public Reading<List<ChimeAccount>> accounts() {
		return this.current.accounts();
	}

	@Override
	public Reading<ChimeAccount> account(String accountId) {
		return this.current.account(accountId);
	}

	@Override
	public Reading<UserPage> users(String accountId, @Nullable String nextToken) {
		return this.current.users(accountId, nextToken);
	}

	@Override
	public Reading<ChimeUser> user(String accountId, String userId) {
		return userId.equals(this.hidden) ? new Reading.Failed<>(true, false, "scripted trouble", null)
				: this.current.user(accountId, userId);
	}

	@Override
	public BatchReply update(String accountId, List<UserUpdate> updates) {
		this.beforeUpdate.run();
		return this.afterUpdate.apply(this.current.update(accountId, updates));
	}

}

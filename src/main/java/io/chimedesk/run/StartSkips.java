package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.chimedesk.plan.MovedUser;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.Skip;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Skips users of a run that has not begun, and frees them for other runs.
 */
@Repository
class StartSkips {

	private final JdbcClient jdbc;

	StartSkips(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Skips those of them who were not skipped before.
	 * @return whom that was
	 */
	List<String> skip(Lease lease, List<MovedUser> moved, Instant now) {
		List<String> skipped = new ArrayList<>();
		for (MovedUser user : moved) {
			if (settle(lease.run(), user, now)) {
				free(lease, user.now().userId());
				skipped.add(user.now().userId());
			}
		}
		this.jdbc.sql("""
				update run set waiting = waiting - :users, skipped = skipped + :users
				where number = :run and fence = :fence""")
			.param("users", skipped.size())
			.param("run", lease.run())
			.param("fence", lease.fence())
			.update();
		return skipped;
	}

	private boolean settle(long run, MovedUser moved, Instant now) {
		PlanItem user = moved.now();
		Skip reason = Objects.requireNonNull(user.skip());
		@Nullable String message = (reason == Skip.HELD_BY_RUN) ? "Held by run " + user.heldBy() : null;
		return this.jdbc.sql("""
				update run_item set state = 'SETTLED', outcome = 'SKIPPED', code = :code, message = :message,
				  settled_at = :now where place = :place and state = 'PENDING'""")
			.param("code", reason.name())
			.param("message", message)
			.param("now", RunRow.column(now))
			.param("place", RunPlace.of(run, moved.planned().position()))
			.update() == 1;
	}

	private void free(Lease lease, String userId) {
		this.jdbc.sql("""
				delete from held_user where account_id = :account and user_id = :user and run_number = :run""")
			.param("account", lease.accountId())
			.param("user", userId)
			.param("run", lease.run())
			.update();
	}

}

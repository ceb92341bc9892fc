package io.chimedesk.run;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What operators ask of runs. Every change is guarded: false means that there is nothing
 * to ask for, or somebody else was first.
 */
@Repository
class RunOrders {

	private static final String OPEN = " where number = :run and finished_at is null";

	private final JdbcClient jdbc;

	RunOrders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Leaves the order for whoever carries the run out. A run that is to be cancelled
	 * takes no other order.
	 */
	boolean ask(long run, RunOrder order, String operator) {
		return this.jdbc
			.sql("update run set asked = :order, asked_by = :operator" + OPEN + " and (" + sense(order) + ")")
			.param("order", order.name())
			.param("operator", operator)
			.param("run", run)
			.update() == 1;
	}

	/**
	 * Says whether what was accepted is read again.
	 */
	boolean skipVerifying(long run, boolean skip) {
		return this.jdbc
			.sql("update run set skips_verifying = :skip" + OPEN
					+ " and skips_verifying <> :skip and (asked is null or asked <> 'CANCEL')")
			.param("skip", skip)
			.param("run", run)
			.update() == 1;
	}

	/**
	 * Lets a run that waits for its time begin now.
	 */
	boolean startNow(long run, Instant now) {
		return this.jdbc
			.sql("update run set starts_at = :now" + OPEN
					+ " and status = 'SCHEDULED' and starts_at > :now and (asked is null or asked <> 'CANCEL')")
			.param("now", RunRow.column(now))
			.param("run", run)
			.update() == 1;
	}

	/**
	 * Opens a run again whose accepted users were not read.
	 */
	boolean verify(long run) {
		return this.jdbc.sql("""
				update run set status = 'VERIFYING', finished_at = null, skips_verifying = false
				where number = :run and finished_at is not null and accepted > 0""").param("run", run).update() == 1;
	}

	/**
	 * When an order changes anything.
	 */
	private static String sense(RunOrder order) {
		return switch (order) {
			case PAUSE -> "status in ('WAITING', 'SENDING', 'VERIFYING') and (asked is null or asked = 'RESUME')";
			case RESUME -> "(status = 'PAUSED' and asked is null) or asked = 'PAUSE'";
			case CANCEL -> "waiting > 0 and (asked is null or asked <> 'CANCEL')";
		};
	}

}

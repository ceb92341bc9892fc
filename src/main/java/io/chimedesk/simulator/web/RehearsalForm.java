package io.chimedesk.simulator.web;

import io.chimedesk.simulator.Fault;
import io.chimedesk.simulator.FaultBuilder;
import io.chimedesk.simulator.UserFault;
import io.chimedesk.simulator.world.ErrorCode;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants to rehearse.
 *
 * @param code of {@link Scenario#CODE}
 */
record RehearsalForm(@NotNull Scenario scenario, @NotNull ErrorCode code, @NotNull Lasting lasting,
		@NotNull Applied applied) {

	private static final int HUNDRED = 100;

	/** What the page offers. */
	static final RehearsalForm OFFER = new RehearsalForm(Scenario.THROTTLING, ErrorCode.THROTTLED, Lasting.CALLS,
			Applied.NOBODY);

	Fault fault(AmountForm amount) {
		FaultBuilder builder = this.scenario.isOfUsers()
				? Fault.users(UserFault.of(this.code.wire(), part(amount.userShare()))) : this.scenario.fault();
		builder.named(this.scenario.name())
			.share(part(amount.share()))
			.times((this.lasting == Lasting.CALLS) ? Integer.valueOf(amount.calls()) : null)
			.seconds((this.lasting == Lasting.SECONDS) ? Integer.valueOf(amount.seconds()) : null);
		return ((this.scenario == Scenario.SLOW) ? builder : builder.applied(this.applied.users)).build();
	}

	private static @Nullable Integer part(String share) {
		int percent = Integer.parseInt(share);
		return (percent < HUNDRED) ? Integer.valueOf(percent) : null;
	}

	/**
	 * How long it goes on.
	 */
	enum Lasting {

		CALLS, SECONDS, OPEN

	}

	/**
	 * Who is changed although the answer is not as it should be.
	 */
	enum Applied {

		NOBODY(0), SEVEN(7), EVERYBODY(null);

		private final @Nullable Integer users;

		Applied(@Nullable Integer users) {
			this.users = users;
		}

	}

}

package io.chimedesk.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.basket.Basket;
import io.chimedesk.basket.BasketSettling;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunEngine;
import io.chimedesk.testing.FakeChime;
import org.jspecify.annotations.Nullable;

/**
 * One account and what helpdesk and admins do in it.
 */
public record Desk(RequestFixture fixture, String account) {

	public static final Actor HELEN = new Actor("helen", "HELPDESK");

	public static final Actor HUGO = new Actor("hugo", "HELPDESK");

	public static final Actor ADA = new Actor("ada", "ADMIN");

	public static final Actor ABEL = new Actor("abel", "ADMIN");

	/**
	 * A request for Pro by the policy, with these users by their number.
	 */
	public long ask(Actor actor, int... users) {
		return ask(actor, LicenceTier.PRO, null, users);
	}

	public long ask(Actor actor, LicenceTier tier, @Nullable LocalDate until, int... users) {
		return this.fixture.bean(RequestDesk.class).ask(actor, wish(tier, until, users));
	}

	RequestWish wish(LicenceTier tier, @Nullable LocalDate until, int... users) {
		List<String> ids = Arrays.stream(users).mapToObj(Desk::user).toList();
		return new RequestWish(this.account, ids, tier, "new project", "INC-1", until, Urgency.NORMAL);
	}

	/**
	 * A request that waits for one approver, as helpdesk may not grant its tier to so
	 * many.
	 */
	public long open(Actor actor, int users) {
		return ask(actor, IntStream.rangeClosed(1, users).toArray());
	}

	public LicenceRequest request(long id) {
		return this.fixture.bean(Requests.class).get(id);
	}

	public RequestStatus status(long id) {
		return request(id).status();
	}

	public RequestUser user(long id, int number) {
		return this.fixture.bean(Requests.class)
			.users(id)
			.stream()
			.filter((user) -> user.userId().equals(user(number)))
			.findFirst()
			.orElseThrow();
	}

	public List<StepKind> steps(long id) {
		return this.fixture.bean(Requests.class).steps(id).stream().map(Step::kind).toList();
	}

	/**
	 * Sends the basket and carries its run out.
	 */
	public Run send(Actor actor) {
		this.fixture.bean(Basket.class).send(actor, this.account);
		return carryOut();
	}

	/**
	 * Carries the newest run of the account out and has its requests settled.
	 */
	public Run carryOut() {
		long number = this.fixture.database.jdbc()
			.sql("select max(number) from run where account_id = :account")
			.param("account", this.account)
			.query(Long.class)
			.single();
		Run run = RunEngine.carryOut(this.fixture.context, number, this.fixture.clock::forwardTo);
		BasketSettling.of(this.fixture.context, number);
		return run;
	}

	/**
	 * Has the user turn out with that tier at once.
	 */
	public void learn(int user, String tier) {
		this.fixture.bean(Directory.class).learn(this.account, List.of(FakeChime.userNamed(user(user), tier)));
	}

	public List<String> journal(long id) {
		return this.fixture.database.jdbc()
			.sql("select action from audit_entry where subject = :subject order by sequence")
			.param("subject", "request/" + id)
			.query(String.class)
			.list();
	}

	public @Nullable UUID plan(long id) {
		return request(id).planId();
	}

	public static String user(int number) {
		return "user-%04d".formatted(number);
	}

}

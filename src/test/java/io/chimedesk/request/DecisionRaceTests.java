package io.chimedesk.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.chimedesk.audit.Actor;
import io.chimedesk.basket.Basket;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static io.chimedesk.request.Desk.ABEL;
import static io.chimedesk.request.Desk.ADA;
import static io.chimedesk.request.Desk.HELEN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several operators at the same moment: each step is taken once.
 */
@StoreTest
class DecisionRaceTests {

	private static final int ROUNDS = 10;

	private final RequestFixture fixture;

	private final RequestDecisions decisions;

	private final Desk desk;

	DecisionRaceTests(DatabaseKind kind) {
		this.fixture = RequestFixture.on(kind);
		this.decisions = this.fixture.bean(RequestDecisions.class);
		this.desk = this.fixture.desk(40);
	}

	@Test
	void ofTwoApproversOneMovesARequestThatNeedsOne() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			long id = this.desk.open(HELEN, 11);
			List<Boolean> approved = together(List.of(approval(ADA, id), approval(ABEL, id)));

			assertThat(approved).containsExactlyInAnyOrder(true, false);
			assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED, StepKind.APPROVED);
		}
	}

	@Test
	void bothApproversCountOnceWhereTwoAreNeeded() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			long id = this.desk.open(HELEN, 26);
			List<Boolean> approved = together(List.of(approval(ADA, id), approval(ABEL, id), approval(ADA, id)));

			assertThat(approved).containsOnlyOnce(false);
			assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);
			assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED, StepKind.APPROVED, StepKind.APPROVED);
		}
	}

	@Test
	void approvedOrDeclinedButNeverBoth() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			long id = this.desk.open(HELEN, 11);
			List<Boolean> done = together(
					List.of(approval(ADA, id), decided(() -> this.decisions.decline(ABEL, id, "no"))));

			assertThat(done).containsExactlyInAnyOrder(true, false);
			assertThat(this.desk.steps(id)).hasSize(2);
		}
	}

	@Test
	void aBasketIsSentOnce() throws Exception {
		Desk own = this.fixture.desk(3);
		long id = own.ask(ADA, 1, 2);
		List<Boolean> sent = together(List.of(() -> this.fixture.bean(Basket.class).send(ADA, own.account()),
				() -> this.fixture.bean(Basket.class).send(ABEL, own.account())));

		assertThat(sent).containsExactlyInAnyOrder(true, false);
		assertThat(own.steps(id)).containsExactly(StepKind.ASKED, StepKind.GRANTED, StepKind.SENT);
		own.carryOut();
		assertThat(own.status(id)).isEqualTo(RequestStatus.DONE);
	}

	private Callable<Boolean> approval(Actor actor, long id) {
		return decided(() -> this.decisions.approve(actor, id, Set.of(), null));
	}

	private static Callable<Boolean> decided(Runnable decision) {
		return () -> {
			try {
				decision.run();
				return true;
			}
			catch (RequestStale ex) {
				return false;
			}
		};
	}

	private static List<Boolean> together(List<Callable<Boolean>> steps) throws Exception {
		CyclicBarrier start = new CyclicBarrier(steps.size());
		List<Callable<Boolean>> started = steps.stream().<Callable<Boolean>>map((step) -> () -> {
			start.await();
			return step.call();
		}).toList();
		List<Boolean> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(steps.size())) {
			for (Future<Boolean> future : threads.invokeAll(started)) {
				results.add(future.get());
			}
		}
		return results;
	}

}

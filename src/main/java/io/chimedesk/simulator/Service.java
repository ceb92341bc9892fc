package io.chimedesk.simulator;

import java.time.Duration;
import java.util.UUID;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls in, carries them out and lets faults meet them.
 */
final class Service {

	private final Reads reads;

	private final Writes writes;

	private final Faults faults;

	private final Tally tally;

	private final Duration latency;

	private final @Nullable Bucket allowance;

	Service(Simulation simulation, Faults faults, Tally tally, SimulatorProperties properties) {
		this.reads = new Reads(simulation);
		this.writes = new Writes(simulation, properties.applyAllFields());
		this.faults = faults;
		this.tally = tally;
		this.latency = properties.latency();
		this.allowance = (properties.rate() > 0) ? allowance(properties.rate()) : null;
	}

	Answer answer(Request request) {
		String requestId = UUID.randomUUID().toString();
		Answer answer = answer(request, requestId);
		this.tally.count("answered " + (answer.isSent() ? answer.status() : "nothing"));
		return answer.with("x-amzn-RequestId", requestId);
	}

	private Answer answer(Request request, String requestId) {
		try {
			return carryOut(request, requestId);
		}
		catch (CallRefused ex) {
			return ex.answer();
		}
	}

	private Answer carryOut(Request request, String requestId) {
		Operation operation = letIn(request);
		this.tally.count(operation.wire());
		Hit hit = this.faults.meet(operation);
		pause(this.latency);
		Call call = new Call(request, operation, requestId, hit);
		Answer answer = call.end(usual(call));
		pause((hit != null) ? hit.fault().delay() : Duration.ZERO);
		return answer;
	}

	/**
	 * A fault of the whole call also meets one that would be refused.
	 */
	private Answer usual(Call call) {
		try {
			return carryOut(call);
		}
		catch (CallRefused ex) {
			return ex.answer();
		}
	}

	private Operation letIn(Request request) {
		if (request.header().apply("Authorization") == null) {
			throw Refusal.UNAUTHORIZED.because("The request carries no Authorization.");
		}
		if (this.allowance != null && !this.allowance.tryConsume(1)) {
			throw new CallRefused(Refusal.THROTTLED.answer());
		}
		return Operation.of(request);
	}

	private Answer carryOut(Call call) {
		return switch (call.operation()) {
			case LIST_ACCOUNTS -> this.reads.listAccounts(call);
			case GET_ACCOUNT -> this.reads.getAccount(call);
			case LIST_USERS -> this.reads.listUsers(call);
			case GET_USER -> this.reads.getUser(call);
			case UPDATE_USER -> this.writes.update(call);
			case BATCH_UPDATE_USER -> this.writes.batchUpdate(call);
			case BATCH_SUSPEND_USER -> this.writes.suspend(call);
			case BATCH_UNSUSPEND_USER -> this.writes.unsuspend(call);
		};
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CallRefused(Answer.none());
		}
	}

	private static Bucket allowance(int rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
			.build();
	}

}

package io.chimedesk.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches of a run that are under way, each in a thread of its own, and the permits
 * for the next ones, which are waited for beside the work. As a batch needs a permit, no
 * more are under way than the rate needs at the latency that the service has. Only one
 * thread, the worker's, uses it; the others leave it what has happened.
 */
final class Window {

	private static final Logger logger = LoggerFactory.getLogger(Window.class);

	private final BatchSender sender;

	private final String accountId;

	private final BlockingQueue<Runnable> happenings = new LinkedBlockingQueue<>();

	private final Semaphore requests = new Semaphore(0);

	private final Set<Flight> flying = new HashSet<>();

	private final List<Landing> landed = new ArrayList<>();

	private @Nullable Thread asking;

	private int permits;

	private int asked;

	Window(BatchSender sender, String accountId) {
		this.sender = sender;
		this.accountId = accountId;
	}

	/**
	 * How many batches are under way, but for those that {@link #landed} has told of.
	 */
	int size() {
		return this.flying.size() + this.landed.size();
	}

	boolean hasPart() {
		return this.flying.stream().anyMatch((flight) -> flight.batch().isPart());
	}

	/**
	 * How many batches may be sent now.
	 */
	int permits() {
		return this.permits;
	}

	/**
	 * Sends these, each with a permit.
	 */
	void send(List<Flight> flights) {
		this.permits -= flights.size();
		this.flying.addAll(flights);
		flights.forEach((flight) -> Thread.ofVirtual().name("batch").start(() -> fly(flight)));
	}

	/**
	 * Sees to it that so many permits are there as soon as possible.
	 */
	void want(int number) {
		if (this.asking == null) {
			this.asking = Thread.ofVirtual().name("permits").start(this::ask);
		}
		int missing = Math.max(0, number - this.permits - this.asked);
		this.asked += missing;
		this.requests.release(missing);
	}

	/**
	 * What has come back since the last time.
	 */
	List<Landing> landed() {
		catchUp(this.happenings.poll());
		List<Landing> landings = List.copyOf(this.landed);
		this.landed.clear();
		return landings;
	}

	/**
	 * Waits until something has come back, or a permit is there that is needed, but no
	 * longer than that.
	 */
	void await(boolean needsPermit, Duration atMost) throws InterruptedException {
		long end = System.nanoTime() + atMost.toNanos();
		while (this.landed.isEmpty() && !(needsPermit && this.permits > 0) && System.nanoTime() < end) {
			catchUp(this.happenings.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS));
		}
	}

	/**
	 * Asks for no more permits. Nobody hears of what is still under way.
	 */
	void close() {
		if (this.asking != null) {
			this.asking.interrupt();
		}
	}

	/**
	 * Waits until nothing is under way any more, whatever has become of it: whoever goes
	 * on reads those users, and no call may change them after that.
	 */
	void abandon() throws InterruptedException {
		while (!this.flying.isEmpty()) {
			Runnable next = this.happenings.take();
			try {
				next.run();
			}
			catch (FlightLost ex) {
				logger.debug("Another batch was lost", ex);
			}
		}
	}

	private void catchUp(@Nullable Runnable first) {
		for (Runnable next = first; next != null; next = this.happenings.poll()) {
			next.run();
		}
	}

	private void fly(Flight flight) {
		try {
			Landing landing = this.sender.send(this.accountId, flight);
			this.happenings.add(() -> land(flight, landing));
		}
		catch (InterruptedException | RuntimeException | Error ex) {
			this.happenings.add(() -> crash(flight, ex));
		}
	}

	private void land(Flight flight, Landing landing) {
		this.flying.remove(flight);
		this.landed.add(landing);
	}

	private void crash(Flight flight, Throwable cause) {
		this.flying.remove(flight);
		throw new FlightLost(cause);
	}

	private void ask() {
		try {
			while (true) {
				this.requests.acquire();
				this.sender.await(this.accountId);
				this.happenings.add(this::gainPermit);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void gainPermit() {
		this.permits++;
		this.asked--;
	}

	/**
	 * Nobody can say what became of a batch, as the program itself failed.
	 */
	static final class FlightLost extends RuntimeException {

		FlightLost(Throwable cause) {
			super("A batch was lost", cause);
		}

	}

}

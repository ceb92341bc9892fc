package io.chimedesk.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * What is alive on the heap of this process, as a full collection leaves it.
 */
final class Heap {

	private static final long MIB = 1024 * 1024;

	private static final long PAUSE = 500_000_000;

	private Heap() {
	}

	/**
	 * What is left after a full collection, in MiB.
	 */
	static long idle() {
		System.gc();
		System.gc();
		return used();
	}

	/**
	 * The most that was alive while the work went on, above what was alive before, in
	 * MiB. The heap is collected again and again meanwhile, so the time of the work is
	 * not to be compared.
	 */
	static long growth(Callable<?> work) {
		long before = idle();
		long most = before;
		CompletableFuture<Void> done = CompletableFuture.runAsync(() -> call(work));
		while (!done.isDone()) {
			LockSupport.parkNanos(PAUSE);
			System.gc();
			most = Math.max(most, used());
		}
		done.join();
		return most - before;
	}

	private static void call(Callable<?> work) {
		try {
			work.call();
		}
		catch (Exception ex) {
			throw new CompletionException(ex);
		}
	}

	private static long used() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
	}

}

package io.chimedesk.directory;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stores one page while the next one is being read, never more than one ahead and always
 * in order.
 */
class PageStorage implements AutoCloseable {

	private final ExecutorService thread = Executors.newSingleThreadExecutor();

	private final RefreshSteps steps;

	private CompletableFuture<Optional<OpenRefresh>> latest = CompletableFuture.completedFuture(Optional.empty());

	PageStorage(RefreshSteps steps) {
		this.steps = steps;
	}

	void startAt(OpenRefresh refresh) {
		this.latest = CompletableFuture.completedFuture(Optional.of(refresh));
	}

	void store(OpenRefresh refresh, StagedPage page) {
		this.latest = CompletableFuture.supplyAsync(() -> this.steps.take(refresh, page), this.thread);
	}

	/**
	 * Waits for the page that is being stored.
	 * @return the refresh as it stands with it; empty if it is over or somebody else
	 * carries it on
	 */
	Optional<OpenRefresh> stored() {
		try {
			return this.latest.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	@Override
	public void close() {
		this.thread.close();
	}

}

package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * Stores pages while the next ones are being read, always in order: whatever came during
 * one write goes into the next one. For one thread that reads.
 */
class PageStorage implements AutoCloseable {

	private static final int MOST_WAITING = 32;

	private final ExecutorService thread = Executors.newSingleThreadExecutor();

	private final BlockingQueue<StagedPage> waiting = new LinkedBlockingQueue<>();

	private final RefreshSteps steps;

	private HeldPages held = new HeldPages(List.of());

	private boolean isFirstCopy;

	private volatile @Nullable OpenRefresh open;

	private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);

	PageStorage(RefreshSteps steps) {
		this.steps = steps;
	}

	/**
	 * Begins with the page that follows those of the refresh; nothing may wait.
	 */
	void startAt(OpenRefresh refresh) {
		this.held = new HeldPages(this.steps.lastDigests(refresh.accountId()));
		this.isFirstCopy = this.steps.isFirstCopy(refresh);
		this.open = refresh;
	}

	void store(StagedPage page) {
		if (this.waiting.size() >= MOST_WAITING) {
			stored();
		}
		this.waiting.add(page);
		this.latest = this.latest.thenRunAsync(this::storeWaiting, this.thread);
	}

	/**
	 * Whether the refresh may go on, as far as is known without waiting.
	 */
	boolean goesOn() {
		return this.latest.isCompletedExceptionally() ? stored().isPresent() : this.open != null;
	}

	/**
	 * Waits for the pages that are being stored.
	 * @return the refresh as it stands with them; empty if it is over or somebody else
	 * carries it on
	 */
	Optional<OpenRefresh> stored() {
		try {
			this.latest.join();
			return Optional.ofNullable(this.open);
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/**
	 * Replaces the copy by what was stored and the last page.
	 */
	void finish(OpenRefresh refresh, StagedPage last) {
		PackedPage packed = packed(last);
		if (this.isFirstCopy) {
			this.steps.publish(refresh, packed);
		}
		else {
			this.held.add(List.of(packed));
			this.steps.finish(refresh, packed, this.held);
		}
	}

	@Override
	public void close() {
		this.thread.close();
	}

	private void storeWaiting() {
		OpenRefresh refresh = this.open;
		List<StagedPage> pages = new ArrayList<>();
		this.waiting.drainTo(pages);
		if (refresh != null && !pages.isEmpty()) {
			List<PackedPage> packed = pages.stream().map(this::packed).toList();
			this.open = this.steps.take(refresh, packed, this.isFirstCopy).orElse(null);
			if (!this.isFirstCopy) {
				this.held.add(packed);
			}
		}
	}

	private PackedPage packed(StagedPage page) {
		return this.isFirstCopy ? PackedPage.withoutBody(page) : PackedPage.of(page);
	}

}

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

	/** Of a first copy; null if this is none. */
	private volatile @Nullable NewPlaces places;

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
		this.places = this.steps.isFirstCopy(refresh) ? new NewPlaces(refresh.pages() == 0) : null;
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
		NewPlaces kept = this.places;
		if (kept != null) {
			this.steps.publish(refresh, packed, kept);
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
			this.open = this.steps.take(refresh, packed, this.places).orElse(null);
			if (this.places == null) {
				this.held.add(packed);
			}
		}
	}

	private PackedPage packed(StagedPage page) {
		return (this.places != null) ? PackedPage.withoutBody(page) : PackedPage.of(page);
	}

}

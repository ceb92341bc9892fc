package io.chimedesk.directory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A refresh that is under way, as it stood when it was looked at. Each step names the
 * pages it saw, so that of two that carry it on only one gets further.
 *
 * @param stageId where its pages are staged; grows no further once another refresh began
 * @param nextToken what to ask for next, null for the first page
 * @param troubles failed reads in a row
 * @param restarts how often it began anew because the list moved while it was read
 * @param hasWholeCopy whether there is an earlier copy that is whole
 */
record OpenRefresh(String accountId, String stageId, Instant startedAt, @Nullable String nextToken, int pages,
		int troubles, int restarts, boolean hasWholeCopy) {

	OpenRefresh after(List<PackedPage> read) {
		return new OpenRefresh(this.accountId, this.stageId, this.startedAt, read.getLast().page().token(),
				this.pages + read.size(), 0, this.restarts, this.hasWholeCopy);
	}

}

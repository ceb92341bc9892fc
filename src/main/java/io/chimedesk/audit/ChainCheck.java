package io.chimedesk.audit;

import org.jspecify.annotations.Nullable;

import io.chimedesk.audit.AuditEntry.ChainEnd;

/**
 * How far the chain of the journal holds.
 *
 * @param sequence the last entry that was looked at
 * @param hash the hash that the next entry has to name
 * @param brokenAt the first entry that is changed, missing or swapped; null if all hold
 */
public record ChainCheck(long sequence, String hash, @Nullable Long brokenAt) {

	static ChainCheck start() {
		return new ChainCheck(0, "", null);
	}

	public boolean isIntact() {
		return this.brokenAt == null;
	}

	ChainCheck next(AuditEntry entry) {
		if (!isIntact()) {
			return this;
		}
		boolean follows = entry.sequence() == this.sequence + 1 && entry.previousHash().equals(this.hash)
				&& entry.hash().equals(entry.expectedHash());
		return follows ? new ChainCheck(entry.sequence(), entry.hash(), null)
				: new ChainCheck(this.sequence, this.hash, this.sequence + 1);
	}

	ChainCheck endingAt(ChainEnd end) {
		boolean complete = end.sequence() == this.sequence && end.hash().equals(this.hash)
				&& end.last() == this.sequence;
		return (complete || !isIntact()) ? this : new ChainCheck(this.sequence, this.hash, this.sequence + 1);
	}

}

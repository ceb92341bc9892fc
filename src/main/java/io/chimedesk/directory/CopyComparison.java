package io.chimedesk.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A whole list of users beside the rows of the copy, met one by one: what has to be
 * written, in the order of the IDs.
 */
class CopyComparison {

	private final CopyEdition edition;

	private final Instant begun;

	private final Map<String, ReadUser> listed;

	private final List<WrittenUser> changed = new ArrayList<>();

	private final List<Long> vanished = new ArrayList<>();

	private final List<Long> kept = new ArrayList<>();

	/**
	 * @param begun when the list was begun to be read
	 * @param listed the users of the list by ID; they are used up
	 */
	CopyComparison(CopyEdition edition, Instant begun, Map<String, ReadUser> listed) {
		this.edition = edition;
		this.begun = begun;
		this.listed = listed;
	}

	/**
	 * Takes a row of the copy into account. Who was read one by one after the list was
	 * begun is not gone for standing on none of its pages.
	 */
	void meet(CopiedUser known) {
		ReadUser read = this.listed.remove(known.facts().userId());
		if (read == null) {
			if (!known.gone()) {
				(known.readAt().isBefore(this.begun) ? this.vanished : this.kept).add(known.number());
			}
		}
		else if (!known.says(read.facts())) {
			if (read.readAt().isBefore(known.readAt())) {
				this.kept.add(known.number());
			}
			else {
				this.changed.add(this.edition.written(read, known));
			}
		}
	}

	/**
	 * Those that no row was met of.
	 */
	List<WrittenUser> added() {
		return this.listed.values()
			.stream()
			.sorted(Comparator.comparing(ReadUser::userId))
			.map((user) -> this.edition.written(user, null))
			.toList();
	}

	List<WrittenUser> changed() {
		return this.changed.stream().sorted(Comparator.comparing((written) -> written.user().userId())).toList();
	}

	/**
	 * Those of whom the copy knows something later than the list.
	 */
	List<Long> kept() {
		return this.kept.stream().sorted().toList();
	}

	List<Long> vanished() {
		return this.vanished.stream().sorted().toList();
	}

}

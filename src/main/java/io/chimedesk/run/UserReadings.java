package io.chimedesk.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What reading some users came back with, in order.
 */
class UserReadings {

	private static final int FAILURES_IN_A_ROW = 2;

	private final Map<WorkItem, Reading<ChimeUser>> readings = new LinkedHashMap<>();

	private int failures;

	void add(WorkItem item, Reading<ChimeUser> reading) {
		this.readings.put(item, reading);
		this.failures = (reading instanceof Reading.Failed<?>) ? this.failures + 1 : 0;
	}

	/**
	 * Whether to break off.
	 */
	boolean isFailing() {
		return this.failures == FAILURES_IN_A_ROW;
	}

	boolean hasMissing() {
		return this.readings.values().stream().anyMatch(Reading.Missing.class::isInstance);
	}

	/**
	 * Whether the service has told about anybody.
	 */
	boolean hasAnswers() {
		return this.readings.values().stream().anyMatch((reading) -> !(reading instanceof Reading.Failed<?>));
	}

	/**
	 * The failure that they ended with; null if they did not.
	 */
	Reading.@Nullable Failed<?> lastFailure() {
		Reading.@Nullable Failed<?> last = null;
		for (Reading<ChimeUser> reading : this.readings.values()) {
			last = (reading instanceof Reading.Failed<?> failure) ? failure : null;
		}
		return last;
	}

	List<ChimeUser> found() {
		List<ChimeUser> found = new ArrayList<>();
		forEach((item, reading) -> {
			if (reading instanceof Reading.Found<ChimeUser>(var user)) {
				found.add(user);
			}
		});
		return found;
	}

	/**
	 * Those who have not been read.
	 */
	List<WorkItem> notReadOf(Collection<WorkItem> due) {
		return due.stream().filter((item) -> !this.readings.containsKey(item)).toList();
	}

	void forEach(BiConsumer<WorkItem, Reading<ChimeUser>> action) {
		this.readings.forEach(action);
	}

}

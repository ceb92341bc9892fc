package io.chimedesk.run.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.chimedesk.selection.Change;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.Steering;
import io.chimedesk.run.web.OutcomeBar.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bar of a run.
 */
class OutcomeBarTests {

	@Test
	void leavesOutWhatNobodyHas() {
		assertThat(OutcomeBar.of(run(30, 0, 3)).parts()).extracting(Part::look).containsExactly("applied", "failed");
		assertThat(OutcomeBar.of(run(0, 0, 0)).parts()).isEmpty();
	}

	@Test
	void fillsTheWholeWidthWithoutGaps() {
		List<Part> parts = OutcomeBar.of(run(7, 11, 5)).parts();

		int end = 0;
		for (Part part : parts) {
			assertThat(part.x()).isEqualTo(end);
			end += part.width();
		}
		assertThat(end).isEqualTo(OutcomeBar.WIDTH);
	}

	@Test
	void holdsTheLargestRun() {
		assertThat(OutcomeBar.of(run(100_000_000, 1, 100_000_000)).parts()).extracting(Part::width)
			.allMatch((width) -> width >= 0);
	}

	private static Run run(int applied, int unchanged, int failed) {
		Change change = new Change(null, null, null, null);
		return new Run(1, new UUID(0, 1), "acc", "admin", change, "reason", null, null, 0,
				RunStatus.COMPLETED_WITH_FAILURES, null, applied + unchanged + failed, 0, 0, 0, applied, unchanged,
				failed, 0, 0, 0, Instant.EPOCH, null, null, Steering.NONE);
	}

}

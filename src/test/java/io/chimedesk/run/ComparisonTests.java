package io.chimedesk.run;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a user that was read stands to the change.
 */
class ComparisonTests {

	@ParameterizedTest
	@CsvSource({ ",, WANTED", ", false, WANTED", "false,, WANTED", "true,, WANTED", "true, true, PARTLY",
			", true, ELSEWHERE" })
	void withoutAlexaDataAlexaIsOff(Boolean before, Boolean now, Comparison expected) {
		WorkItem item = WorkItem.pending(1, "user-1", new Values("Basic", null, before, null),
				new Change(Scene.TO_PRO.tier(), null, false, null));
		ChimeUser user = new ChimeUser("user-1", null, null, "Pro", null, null, null, now, null, null, null, null);
		assertThat(Comparison.of(item, user)).isEqualTo(expected);
	}

}

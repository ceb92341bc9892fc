package io.chimedesk.run;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Times as clocks in some place show them, also in the nights when clocks are changed.
 */
class StartTimeTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-24T02:30, Europe/Berlin, 2026-11-24T01:30:00Z",
			"2026-07-24T02:30, Europe/Berlin, 2026-07-24T00:30:00Z", "2026-11-24T02:30, UTC, 2026-11-24T02:30:00Z",
			"2026-11-24T02:30:15, Asia/Kathmandu, 2026-11-23T20:45:15Z" })
	void aTimeIsMeantWhereTheClockHangs(String local, String zone, Instant instant) {
		assertThat(StartTime.of(local, zone).instant()).isEqualTo(instant);
		assertThat(StartTime.of(local, zone).isTwice()).isFalse();
	}

	@Test
	void aTimeThatTheClocksShowTwiceIsTheFirst() {
		StartTime time = StartTime.of("2026-10-25T02:30", "Europe/Berlin");

		assertThat(time.isTwice()).isTrue();
		assertThat(time.instant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
	}

	@Test
	void aTimeThatTheClocksSkipIsRefusedWithWhatTheyShow() {
		assertThatExceptionOfType(TermsRefused.class)
			.isThrownBy(() -> StartTime.of("2027-03-28T02:30", "Europe/Berlin"))
			.satisfies((refused) -> {
				assertThat(refused.key()).isEqualTo("run.terms.NO_SUCH_TIME");
				assertThat(refused.arguments()).containsExactly("28 Mar 2027, 02:30", "Europe/Berlin",
						"28 Mar 2027, 02:00", "28 Mar 2027, 03:00");
			});
	}

	@ParameterizedTest
	@CsvSource({ "tomorrow, UTC", "2026-11-24, UTC", "2026-02-30T10:00, UTC", "2026-11-24T02:30, Nowhere/City",
			"+999999999-12-31T23:59, -18:00", "2026-11-24T02:30, ''", "'', UTC" })
	void whatIsNoTimeIsRefused(String local, String zone) {
		assertThatExceptionOfType(TermsRefused.class).isThrownBy(() -> StartTime.of(local, zone))
			.satisfies((refused) -> assertThat(refused.isAboutStart()).isTrue());
	}

}

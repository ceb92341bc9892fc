package io.chimedesk.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * When every account is read again by itself.
 */
class NightlyRefreshTests {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

	@Test
	void comesAtTheTimeThatIsSet() {
		assertThat(refresh("0 30 3 * * *").refreshTimes().next()).get()
			.satisfies((next) -> assertThat(next).isAfter(NOON.instant()))
			.satisfies((next) -> assertThat(next.atZone(ZoneId.systemDefault()).toLocalTime()).hasToString("03:30"));
	}

	@Test
	void neverComesIfItIsSwitchedOff() {
		NightlyRefresh never = refresh("-");
		assertThat(never.refreshTimes().next()).isEmpty();
		assertThat(never.schedule().isDisabled()).isTrue();
		assertThat(refresh("0 30 3 * * *").schedule().isDisabled()).isFalse();
	}

	@Test
	void isNotSetToWhatIsNoTime() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DirectoryProperties("30 3 * * *"))
			.withMessageContaining("chimedesk.directory.refresh-at");
	}

	private static NightlyRefresh refresh(String at) {
		return new NightlyRefresh(new DirectoryProperties(at), NOON);
	}

}

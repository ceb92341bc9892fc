package io.chimedesk.notice;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a notice says, what it may lead to, how it is signed, and how patient its delivery
 * is.
 */
class WordsTests {

	private final NoticeWords words = NoticeFixture.words();

	@ParameterizedTest
	@EnumSource
	void hasAWordForEachKindHoweverMuchThereIsToTell(NoticeKind kind) {
		assertThat(this.words.text(notice(kind))).contains((kind == NoticeKind.LEASES_STUCK) ? "Leases" : "#12")
			.doesNotContain("{");
		assertThat(this.words.text(notice(kind, "a", "b", "c", "d", "e", "f"))).endsWith("f").doesNotContain("\n");
		assertThat(this.words.message("notice.kind." + kind)).isNotBlank();
	}

	@Test
	void namesWhatTheTextDoesNotBehindIt() {
		assertThat(this.words.text(notice(NoticeKind.REQUEST_DONE))).isEqualTo("Request #12 is done");
		assertThat(this.words.text(notice(NoticeKind.REQUEST_DONE, "INC-1\r\nBcc: x", "")))
			.isEqualTo("Request #12 is done · INC-1 Bcc: x");
		assertThat(this.words.text(notice(NoticeKind.RUN_HALTED, "1", "2", "3", "4")))
			.isEqualTo("Run #12 was halted: 1 applied, 2 failed, 3 unknown, 4 not attempted");
	}

	@Test
	void saysWhatBecameOfAPlan() {
		assertThat(this.words.text(notice(NoticeKind.RUN_TO_APPROVE, "ada", "Pro × 42")))
			.isEqualTo("Approval #12: a plan that ada confirmed waits for a second administrator · Pro × 42");
		assertThat(this.words.text(notice(NoticeKind.RUN_APPROVED, "ben", "Pro × 42")))
			.isEqualTo("Approval #12: ben approved your plan, and its run begins as you chose · Pro × 42");
		assertThat(this.words.text(notice(NoticeKind.PLAN_DECLINED, "ben", "Pro × 42")))
			.isEqualTo("Approval #12: ben declined your plan; it is back in review · Pro × 42");
		assertThat(this.words.text(notice(NoticeKind.PLAN_TAKEN_BACK, "ben"))).doesNotContain("approved")
			.endsWith("ben took your plan back; it waits for nobody any more");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example.com", "/\\evil.example.com", "https://evil.example.com", "requests/12", "",
			"/a\r\nb", "/a\\b" })
	void leadsToNoPageButOurs(String path) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Notice(NoticeKind.RUN_ENDED, "run/1", path, List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "1, PT15S", "2, PT30S", "6, PT8M", "7, PT15M", "100, PT15M" })
	void waitsLongerAndLongerUpToAQuarterOfAnHour(int tries, Duration wait) {
		assertThat(BackOff.after(tries)).isEqualTo(wait);
	}

	@Test
	void signsTimeAndBodyAsOpensslDoes() {
		assertThat(WebhookSignature.of("0123456789abcdef", 1796000000L, "{\"text\":\"ü\"}"))
			.isEqualTo("sha256=662b2b7ebd452946696762b1aff27d4851f1384dbbb067e470eb34d8fa63bcd0");
	}

	private static Notice notice(NoticeKind kind, String... arguments) {
		return new Notice(kind, "request/12", "/requests/12", List.of(arguments));
	}

}

package io.chimedesk.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import io.chimedesk.plan.Skip;
import io.chimedesk.run.Playbook.Advice;
import io.chimedesk.run.Playbook.Fixer;
import io.chimedesk.run.Playbook.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the playbook knows, and that there is a text for all of it.
 */
class PlaybookTests {

	private static final String UNHEARD_OF = "run.playbook.unheard-of.meaning";

	static Stream<String> codes() {
		Stream<String> exceptions = Stream.of("UnauthorizedClientException", "NotFoundException", "ForbiddenException",
				"BadRequestException", "ThrottledClientException", "ServiceUnavailableException",
				"ServiceFailureException");
		Stream<String> ours = Stream.concat(Arrays.stream(DeskCode.values()).map(DeskCode::wire),
				Arrays.stream(Skip.values()).map(Skip::name));
		return Stream.concat(Arrays.stream(ErrorCode.values()).map(ErrorCode::wire), Stream.concat(exceptions, ours));
	}

	@ParameterizedTest
	@MethodSource("codes")
	void knowsTheCodeAndHasATextForIt(String code) {
		Advice advice = Playbook.on(Outcome.FAILED, code);

		assertThat(advice.meaningKey()).isNotEqualTo(UNHEARD_OF);
		assertThat(text(advice.meaningKey())).isNotBlank();
		assertThat(advice.todoKey()).satisfiesAnyOf((key) -> assertThat(key).isNull(),
				(key) -> assertThat(text(key)).isNotBlank());
	}

	@ParameterizedTest
	@EnumSource
	void callsWhatIsOurOwnInWords(DeskCode code) {
		assertThat(text("run.code." + code.wire())).isNotBlank().isNotEqualTo(code.wire());
	}

	@Test
	void saysNothingWhereNothingIsToBeDone() {
		assertThat(Playbook.on(Outcome.SKIPPED, "TAKEN_OUT").todoKey()).isNull();
		assertThat(Playbook.on(Outcome.APPLIED, null).todoKey()).isNull();
		assertThat(Playbook.on(Outcome.UNCHANGED, null).todoKey()).isNotNull();
	}

	@ParameterizedTest
	@EnumSource
	void hasATextForAnOutcomeWithoutCode(Outcome outcome) {
		Advice advice = Playbook.on(outcome, null);

		assertThat(text(advice.meaningKey())).isNotBlank();
	}

	@Test
	void saysSoWhenNobodyHasHeardOfTheCode() {
		assertThat(Playbook.on(Outcome.FAILED, "Wobble").meaningKey()).isEqualTo(UNHEARD_OF);
		assertThat(Playbook.on(Outcome.FAILED, "throttled").meaningKey()).isEqualTo(UNHEARD_OF);
	}

	@Test
	void aRetryHelpsAgainstThrottlingAndNotAgainstAPhoneNumber() {
		assertThat(Playbook.on(Outcome.FAILED, "Throttled").retry()).isEqualTo(Retry.HELPS);
		assertThat(Playbook.on(Outcome.FAILED, "NotFound").retry()).isEqualTo(Retry.USELESS);
		assertThat(Playbook.on(Outcome.FAILED, "PhoneNumberAssociationsExist").retry()).isEqualTo(Retry.AFTER_FIX);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhoCanFixIt(Fixer fixer) {
		assertThat(text("run.fixer." + fixer)).isNotBlank();
	}

	@ParameterizedTest
	@EnumSource
	void saysWhetherARetryHelps(Retry retry) {
		assertThat(text("run.retry-help." + retry)).isNotBlank();
	}

	private static String text(String key) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/run");
		messages.setDefaultEncoding("UTF-8");
		return messages.getMessage(key, null, Locale.ENGLISH);
	}

}

package io.chimedesk.operator.web;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which names the first administrator may have.
 */
class SetupFormTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@ParameterizedTest
	@CsvSource({ "ada, true", "system, false", "SYSTEM, false", "System, false", "system1, true", "a.system, true",
			"a, false" })
	void nobodyIsTheProgramItself(String name, boolean allowed) {
		assertThat(this.validator.validateValue(SetupForm.class, "username", name).isEmpty()).isEqualTo(allowed);
	}

}

package io.chimedesk.operator.web;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the first administrator fills in; a field that was not sent is as an empty one.
 * {@code system} is the program itself, whose plans and runs would be the operator's.
 */
record SetupForm(String token,
		@Pattern(regexp = "(?!(?i:system)$)[A-Za-z0-9][A-Za-z0-9._-]{1,39}",
				message = "{operator.setup.username.shape}") String username,
		@NotEmpty(message = "{operator.passphrase.short}") @Size(max = 1_000,
				message = "{operator.passphrase.long}") String passphrase) {

	SetupForm {
		token = Objects.requireNonNullElse(token, "");
		username = Objects.requireNonNullElse(username, "");
		passphrase = Objects.requireNonNullElse(passphrase, "");
	}

	static SetupForm with(String token) {
		return new SetupForm(token, "", "");
	}

}

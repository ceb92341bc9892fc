package io.chimedesk.operator.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the first administrator fills in.
 */
record SetupForm(@NotNull @Size(max = 100) String token,
		@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}",
				message = "{operator.setup.username.shape}") String username,
		@NotNull @Size(max = 1_000) String passphrase) {

	static SetupForm with(String token) {
		return new SetupForm(token, "", "");
	}

}

package io.chimedesk.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.NoticeSettings;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants by e-mail.
 *
 * @param kinds the names of the kinds; what is none is left out
 */
record SettingsForm(@Size(max = 254, message = "{notice.email.wrong}") @Pattern(
		regexp = "|[^\\s@<>\",;:()\\[\\]\\\\]+@[^\\s@<>\",;:()\\[\\]\\\\]+",
		message = "{notice.email.wrong}") String email, List<String> kinds) {

	SettingsForm(@Nullable String email, @Nullable List<String> kinds) {
		this.email = Objects.requireNonNullElse(email, "").strip();
		this.kinds = (kinds != null) ? kinds.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static SettingsForm of(NoticeSettings settings) {
		return new SettingsForm(settings.email(), settings.byMail().stream().map(NoticeKind::name).toList());
	}

	NoticeSettings settings() {
		return new NoticeSettings(this.email.isEmpty() ? null : this.email,
				Arrays.stream(NoticeKind.values())
					.filter((kind) -> this.kinds.contains(kind.name()))
					.collect(Collectors.toSet()));
	}

}

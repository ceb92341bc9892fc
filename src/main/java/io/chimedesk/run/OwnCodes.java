package io.chimedesk.run;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.plan.Skip;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a code and its text are: those of the service are quoted, our own are not.
 */
public final class OwnCodes {

	private static final Set<String> CODES = Stream
		.concat(Stream.of(DeskCode.values()).map(DeskCode::wire), Stream.of(Skip.values()).map(Skip::name))
		.collect(Collectors.toUnmodifiableSet());

	/** Here the service spoke, and only its code was missing. */
	private static final Set<String> WITH_THE_SERVICES_TEXT = Set.of(DeskCode.REFUSED.wire(),
			DeskCode.ERROR_WITHOUT_CODE.wire());

	private OwnCodes() {
	}

	/**
	 * The text if it is the service's own, else null.
	 */
	public static @Nullable String quote(@Nullable String code, @Nullable String text) {
		boolean ours = code != null && CODES.contains(code) && !WITH_THE_SERVICES_TEXT.contains(code);
		return (ours || text == null || text.isBlank()) ? null : text;
	}

}

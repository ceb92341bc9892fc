package io.chimedesk.run;

import java.util.List;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence of a call keeps of its reply.
 */
record ReplyFacts(String result, @Nullable String code, @Nullable String message, List<UserError> errors) {

	/** The result of an attempt whose answer nobody waited for. */
	static final String LOST = "LOST";

	static ReplyFacts of(BatchReply reply) {
		return switch (reply) {
			case BatchReply.Answered answered -> new ReplyFacts("ANSWERED", null, null, answered.errors());
			case BatchReply.Refused refused -> new ReplyFacts("REFUSED", refused.code(), refused.message(), List.of());
			case BatchReply.Doubtful doubtful ->
				new ReplyFacts("DOUBTFUL", DeskCode.nameOf(doubtful.doubt()), doubtful.message(), List.of());
			case BatchReply.Unreachable unreachable ->
				new ReplyFacts("UNREACHABLE", null, unreachable.message(), List.of());
		};
	}

}

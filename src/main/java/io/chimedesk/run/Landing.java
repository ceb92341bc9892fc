package io.chimedesk.run;

import io.chimedesk.chime.BatchReply;

/**
 * What a batch came back with.
 *
 * @param isAccountGone whether the service says that there is no such account; only asked
 * for after a NOT_FOUND
 */
record Landing(Flight flight, BatchReply reply, boolean isAccountGone) {
}

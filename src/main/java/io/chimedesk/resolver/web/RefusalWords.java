package io.chimedesk.resolver.web;

import io.chimedesk.resolver.parse.ListRefused;
import io.chimedesk.ui.Flash;

/**
 * Says why a list is refused as a whole.
 */
final class RefusalWords {

	private RefusalWords() {
	}

	static Flash flash(ListRefused refused) {
		return new Flash("danger", "resolver.refused." + refused.why(), refused.arguments());
	}

}

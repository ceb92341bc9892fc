package io.chimedesk.ui;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * What an error page says: a kind of error, perhaps a sentence of the module it happened
 * in, and the reference that the log line has too.
 *
 * @param kind the status the texts are kept under
 * @param messageKey the module's sentence, null for the general one
 */
public record ErrorPage(HttpStatusCode status, String kind, @Nullable String messageKey, String reference) {

	private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429, 503);

	/**
	 * The page for that status; writes the line of the log.
	 */
	public static ErrorPage of(HttpStatusCode status, @Nullable String messageKey, @Nullable Throwable cause) {
		ErrorPage page = new ErrorPage(status, kind(status), messageKey, newReference());
		if (status.is5xxServerError()) {
			log.error("Reference {}: answered {}", page.reference, status.value(), cause);
		}
		else {
			log.info("Reference {}: answered {}{}", page.reference, status.value(),
					(cause != null) ? " for " + cause.getClass().getSimpleName() : "");
		}
		return page;
	}

	public ModelAndView view() {
		ModelAndView view = new ModelAndView("error/page", this.status);
		view.addObject("error", this);
		return view;
	}

	static String newReference() {
		return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
	}

	private static String kind(HttpStatusCode status) {
		if (KNOWN.contains(status.value())) {
			return Integer.toString(status.value());
		}
		return status.is4xxClientError() ? "400" : "500";
	}

}

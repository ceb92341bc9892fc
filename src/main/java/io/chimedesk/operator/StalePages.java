package io.chimedesk.operator;

import java.io.IOException;
import java.net.URI;

import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Answers what was sent from a page that was open for too long: its token is of an
 * earlier session, so nothing is done, and the operator learns why.
 */
@Component
class StalePages {

	private static final String SIGN_IN = "/login";

	private final AllowedHosts hosts;

	StalePages(AllowedHosts hosts) {
		this.hosts = hosts;
	}

	/**
	 * Whether it is such a page; a form without any token is no page of ours.
	 */
	boolean isOne(HttpServletRequest request, AccessDeniedException denied) {
		boolean whole = request.getHeader("HX-Request") == null;
		return denied instanceof CsrfException && whole && (isAnonymous() || request.getParameter("_csrf") != null);
	}

	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isAnonymous()) {
			response.sendRedirect(SIGN_IN + "?expired");
			return;
		}
		URI page = pageOf(request.getHeader("Referer"));
		FlashMap notice = new FlashMap();
		notice.put(Flash.NAME, Flash.warning("operator.stale"));
		notice.setTargetRequestPath(page.getRawPath());
		new SessionFlashMapManager().saveOutputFlashMap(notice, request, response);
		response.sendRedirect(page.toString());
	}

	/**
	 * The page it was sent from if that is one of ours, without its host; else the first
	 * page.
	 */
	private URI pageOf(@Nullable String referer) {
		try {
			URI page = URI.create(String.valueOf(referer));
			String path = page.getRawPath();
			boolean ours = page.getHost() != null && this.hosts.allow(page.getHost()) && path.startsWith("/")
					&& !path.startsWith("//") && !path.equals(SIGN_IN);
			return ours ? URI.create((page.getRawQuery() != null) ? path + "?" + page.getRawQuery() : path)
					: URI.create("/");
		}
		catch (IllegalArgumentException ex) {
			return URI.create("/");
		}
	}

	private static boolean isAnonymous() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication == null || authentication instanceof AnonymousAuthenticationToken;
	}

}

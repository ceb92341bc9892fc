package io.chimedesk.operator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after 15 minutes without an action, after 8 hours in all, and as soon as
 * the operator may no longer be in. Pages that ask for progress by themselves are no
 * action.
 */
class SessionGuard extends OncePerRequestFilter {

	static final Duration IDLE = Duration.ofMinutes(15);

	static final Duration LONGEST = Duration.ofHours(8);

	static final Duration GRAIN = Duration.ofSeconds(30);

	private static final String SINCE = SessionGuard.class.getName() + ".since";

	private static final String LAST_ACTION = SessionGuard.class.getName() + ".lastAction";

	private static final RequestMatcher POLLS = new OrRequestMatcher(
			PathPatternRequestMatcher.pathPattern("/runs/{number}/progress"),
			PathPatternRequestMatcher.pathPattern("/accounts/{accountId}/refresh"));

	private final Admission admission;

	private final Clock clock;

	SessionGuard(Admission admission, Clock clock) {
		this.admission = admission;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && signedIn() instanceof SignedInOperator operator) {
			check(session, operator, request);
		}
		chain.doFilter(request, response);
	}

	private void check(HttpSession session, SignedInOperator operator, HttpServletRequest request) {
		Instant now = this.clock.instant();
		boolean over = isOver(session, LAST_ACTION, IDLE, now) || isOver(session, SINCE, LONGEST, now);
		if (over || !this.admission.isStillOpenTo(operator)) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		else if (!POLLS.matches(request)) {
			note(session, now);
		}
	}

	private static void note(HttpSession session, Instant now) {
		if (session.getAttribute(SINCE) == null) {
			session.setAttribute(SINCE, now);
		}
		if (session.getAttribute(LAST_ACTION) == null || isOver(session, LAST_ACTION, GRAIN, now)) {
			session.setAttribute(LAST_ACTION, now);
		}
	}

	private static boolean isOver(HttpSession session, String attribute, Duration limit, Instant now) {
		return session.getAttribute(attribute) instanceof Instant start && now.isAfter(start.plus(limit));
	}

	private static @Nullable Object signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null) ? authentication.getPrincipal() : null;
	}

}

package io.chimedesk.operator;

import java.io.IOException;
import java.util.regex.Pattern;

import io.chimedesk.ui.PlainErrorPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at how long a request says it is before anybody reads it: only lists of users may
 * be long, and nothing may come without its length.
 */
@Component
class BodyGuard extends OncePerRequestFilter implements Ordered {

	private static final long LONGEST_FORM = 2L * 1024 * 1024;

	/** A list of 10 MiB, and the form around it. */
	private static final long LONGEST_LIST = 11L * 1024 * 1024;

	private static final Pattern LISTS = Pattern.compile("/accounts/[^/]+/lists");

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpStatus refused = refused(request);
		if (refused != null) {
			PlainErrorPage.of(refused).writeTo(response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static @Nullable HttpStatus refused(HttpServletRequest request) {
		if (request.getHeader("Transfer-Encoding") != null) {
			return HttpStatus.LENGTH_REQUIRED;
		}
		boolean list = LISTS.matcher(request.getRequestURI()).matches();
		return (request.getContentLengthLong() > (list ? LONGEST_LIST : LONGEST_FORM)) ? HttpStatus.CONTENT_TOO_LARGE
				: null;
	}

}

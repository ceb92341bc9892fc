package io.chimedesk.operator;

import java.io.IOException;

import io.chimedesk.ui.PlainErrorPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters before anybody else does: what the container refuses (too many,
 * too long, wrongly encoded) gets a clear page, and is never processed in part.
 */
@Component
class ParameterGuard extends OncePerRequestFilter implements Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE + 1;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			request.getParameterMap();
		}
		catch (IllegalStateException ex) {
			PlainErrorPage.of(HttpStatus.BAD_REQUEST).writeTo(response);
			return;
		}
		chain.doFilter(request, response);
	}

}

package io.chimedesk.operator;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the sign-in page; the part of a page that asks in the
 * background takes its whole page there.
 */
class SignInEntry extends LoginUrlAuthenticationEntryPoint {

	private static final String PAGE = "/login";

	SignInEntry() {
		super(PAGE);
		setFavorRelativeUris(true);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException, ServletException {
		if (request.getHeader("HX-Request") == null) {
			super.commence(request, response, exception);
			return;
		}
		response.setHeader("HX-Redirect", PAGE);
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
	}

}

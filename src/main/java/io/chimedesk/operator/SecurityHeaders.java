package io.chimedesk.operator;

import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

/**
 * The headers of every response, whoever makes it.
 */
class SecurityHeaders implements HeaderWriter {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "object-src 'none'; frame-ancestors 'none'";

	private static final Map<String, String> ALWAYS = new TreeMap<>(
			Map.of("Content-Security-Policy", CONTENT_SECURITY_POLICY, "X-Content-Type-Options", "nosniff",
					"X-Frame-Options", "DENY", "Referrer-Policy", "same-origin", "Permissions-Policy",
					"accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
					"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin"));

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		ALWAYS.forEach(response::setHeader);
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
	}

}

package io.chimedesk.operator;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.chimedesk.ui.PlainErrorPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters before anybody else does: what the container refuses (too many,
 * too long, wrongly encoded) gets a clear page, and is never processed in part. So does a
 * name that reaches into a bound record, and a character that no database takes.
 */
@Component
class ParameterGuard extends OncePerRequestFilter implements Ordered {

	private static final Predicate<String> NAMES = Pattern.compile("[A-Za-z_-]{1,40}").asMatchPredicate();

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE + 1;
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

	private static @Nullable HttpStatus refused(HttpServletRequest request) throws IOException {
		try {
			return isReadable(request) ? null : HttpStatus.BAD_REQUEST;
		}
		catch (InvalidParameterException ex) {
			boolean large = ex.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
			return large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
		}
		catch (IllegalStateException | ServletException ex) {
			return HttpStatus.BAD_REQUEST;
		}
	}

	private static boolean isReadable(HttpServletRequest request) throws IOException, ServletException {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.allMatch((parameter) -> NAMES.test(parameter.getKey()) && arePlain(parameter.getValue()))
				&& (!isMultipart(request) || request.getParts().stream().map(Part::getName).allMatch(NAMES));
	}

	private static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private static boolean arePlain(String[] values) {
		return Arrays.stream(values).noneMatch((value) -> value.indexOf('\0') >= 0);
	}

}

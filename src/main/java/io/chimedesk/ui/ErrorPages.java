package io.chimedesk.ui;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever a controller throws into an error page: by the mappings of the modules,
 * then by the status that Spring gives it, else as an error of ours.
 */
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

	private final List<ErrorMapping> mappings;

	private final Frames frames;

	ErrorPages(List<ErrorMapping> mappings, Frames frames) {
		this.mappings = List.copyOf(mappings);
		this.frames = frames;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
			return null;
		}
		ModelAndView view = page(exception).view();
		view.addObject(Frame.NAME, this.frames.of(request));
		return view;
	}

	private ErrorPage page(Exception exception) {
		for (ErrorMapping mapping : this.mappings) {
			if (mapping.exception().isInstance(exception)) {
				return ErrorPage.of(mapping.status(), mapping.messageKey(), exception);
			}
		}
		if (exception instanceof ErrorResponse response) {
			return ErrorPage.of(response.getStatusCode(), null, exception);
		}
		return ErrorPage.of(isUnreadable(exception) ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR, null,
				exception);
	}

	/**
	 * Whether a part of the request is of another kind than it should be; these come
	 * without a status.
	 */
	private static boolean isUnreadable(Exception exception) {
		return exception instanceof TypeMismatchException || exception instanceof HttpMessageNotReadableException;
	}

}

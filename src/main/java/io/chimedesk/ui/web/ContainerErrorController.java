package io.chimedesk.ui.web;

import io.chimedesk.ui.ErrorPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for errors that come from outside the controllers.
 */
@Controller
class ContainerErrorController implements ErrorController {

	@RequestMapping("/error")
	ModelAndView error(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		int code = (status instanceof Integer number) ? number : 404;
		return ErrorPage.of(HttpStatusCode.valueOf(code), null, (cause instanceof Throwable error) ? error : null)
			.view();
	}

}

package io.chimedesk.ui;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Puts the frame into the model of every page.
 */
@ControllerAdvice
class FrameAdvice {

	private final Frames frames;

	FrameAdvice(Frames frames) {
		this.frames = frames;
	}

	@ModelAttribute(Frame.NAME)
	Frame frame(HttpServletRequest request) {
		return this.frames.of(request);
	}

}

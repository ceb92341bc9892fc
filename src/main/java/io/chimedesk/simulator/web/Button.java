package io.chimedesk.simulator.web;

import io.chimedesk.simulator.SimulatorUnreachable;
import io.chimedesk.ui.Flash;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A button that does something to the simulator, wherever it runs.
 */
interface Button {

	void press();

	/**
	 * Presses it and leaves word of what came of it.
	 * @return whether the simulator answered
	 */
	static boolean press(RedirectAttributes redirect, Button button, Flash whenDone) {
		try {
			button.press();
			redirect.addFlashAttribute(Flash.NAME, whenDone);
			return true;
		}
		catch (SimulatorUnreachable ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("simulator.unreachable"));
			return false;
		}
	}

}

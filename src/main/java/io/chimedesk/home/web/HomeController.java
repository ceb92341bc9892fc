package io.chimedesk.home.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page one starts from.
 */
@Controller
class HomeController {

	@GetMapping("/")
	String page() {
		return "home/page";
	}

}

package io.chimedesk.run.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * An operator who looks at pages.
 */
record Visit(MockMvcTester mvc, String name, String role) {

	static Visit admin(MockMvcTester mvc) {
		return new Visit(mvc, "admin", "ADMIN");
	}

	static Visit helpdesk(MockMvcTester mvc, String name) {
		return new Visit(mvc, name, "HELPDESK");
	}

	static Visit auditor(MockMvcTester mvc) {
		return new Visit(mvc, "aurel", "AUDITOR");
	}

	MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).with(user(this.name).roles(this.role)).exchange();
	}

	MvcTestResult head(String path) {
		return this.mvc.head().uri(URI.create(path)).with(user(this.name).roles(this.role)).exchange();
	}

	MvcTestResult post(String path) {
		return this.mvc.post().uri(URI.create(path)).with(user(this.name).roles(this.role)).with(csrf()).exchange();
	}

	Document page(String path) {
		return Jsoup.parse(text(path));
	}

	String text(String path) {
		MvcTestResult result = get(path);
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}

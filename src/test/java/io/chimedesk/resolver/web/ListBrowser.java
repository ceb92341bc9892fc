package io.chimedesk.resolver.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A browser without a script at the lists of an account of its own.
 */
record ListBrowser(MockMvcTester mvc, String accountId, RequestPostProcessor operator) {

	static ListBrowser with(MockMvcTester mvc, JdbcClient jdbc, Directory directory, List<ChimeUser> users) {
		String accountId = UUID.randomUUID().toString();
		addAccount(jdbc, accountId);
		directory.learn(accountId, users);
		return new ListBrowser(mvc, accountId, user("helpdesk-" + accountId).roles("HELPDESK"));
	}

	static void addAccount(JdbcClient jdbc, String accountId) {
		jdbc.sql("""
				insert into chime_account (account_id, aws_account_id, name, type, supported_tiers, read_at, gone)
				values (:id, '123456789012', 'Northwind', 'Team', :tiers, :now, false)""")
			.param("id", accountId)
			.param("tiers", "Basic\nPro")
			.param("now", OffsetDateTime.now(ZoneOffset.UTC))
			.update();
	}

	ListBrowser by(String name, String role) {
		return new ListBrowser(this.mvc, this.accountId, user(name).roles(role));
	}

	String lists() {
		return "/accounts/" + this.accountId + "/lists";
	}

	MvcTestResult answer(String address) {
		return this.mvc.perform(get(URI.create(address)).with(this.operator));
	}

	Document page(String address) {
		MvcTestResult result = answer(address);
		assertThat(result).hasStatusOk();
		return Jsoup.parse(text(result));
	}

	MvcTestResult upload(String name, byte[] content) {
		return this.mvc
			.perform(multipart(URI.create(lists())).file(new MockMultipartFile("file", name, "image/png", content))
				.with(this.operator)
				.with(csrf()));
	}

	MvcTestResult send(String address, String... parameters) {
		MockHttpServletRequestBuilder request = post(URI.create(address)).with(this.operator).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request);
	}

	/**
	 * Uploads a list and returns the address of its page.
	 */
	String take(String text) {
		MvcTestResult result = upload("list.csv", text.getBytes(StandardCharsets.UTF_8));
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	/**
	 * Sends a form and returns where it leads to.
	 */
	String follow(String address, String... parameters) {
		MvcTestResult result = send(address, parameters);
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

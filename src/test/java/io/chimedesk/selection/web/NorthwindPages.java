package io.chimedesk.selection.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.testing.FakeChime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A browser without a script in an account of its own.
 */
public final class NorthwindPages {

	private final MockMvcTester mvc;

	private final String accountId;

	private final RequestPostProcessor operator;

	private NorthwindPages(MockMvcTester mvc, String accountId, RequestPostProcessor operator) {
		this.mvc = mvc;
		this.accountId = accountId;
		this.operator = operator;
	}

	/**
	 * An account of that type that supports Basic and Pro and has these users.
	 */
	public static NorthwindPages with(MockMvcTester mvc, JdbcClient jdbc, Directory directory, String type,
			List<ChimeUser> users) {
		String accountId = UUID.randomUUID().toString();
		jdbc.sql("""
				insert into chime_account (account_id, aws_account_id, name, type, supported_tiers, read_at, gone)
				values (:id, '123456789012', 'Northwind', :type, :tiers, :now, false)""")
			.param("id", accountId)
			.param("type", type)
			.param("tiers", "Basic\nPro")
			.param("now", OffsetDateTime.now(ZoneOffset.UTC))
			.update();
		directory.learn(accountId, users);
		return new NorthwindPages(mvc, accountId, as("helpdesk-" + accountId, "HELPDESK"));
	}

	public static ChimeUser named(String userId, String name, String tier) {
		ChimeUser user = FakeChime.userNamed(userId, tier);
		return new ChimeUser(userId, user.email(), name, tier, user.type(), user.registration(), user.invitation(),
				user.alexaEnabled(), user.alexaRoomArn(), null, user.registeredOn(), user.invitedOn());
	}

	public NorthwindPages by(String name, String role) {
		return new NorthwindPages(this.mvc, this.accountId, as(name, role));
	}

	public String path(String path) {
		return "/accounts/" + this.accountId + path;
	}

	public MvcTestResult answer(String address) {
		return this.mvc.perform(get(URI.create(address)).with(this.operator));
	}

	/**
	 * Asks as the script does.
	 */
	public MvcTestResult answerInBackground(String address) {
		return this.mvc.perform(get(URI.create(address)).with(this.operator).with(csrf()).header("HX-Request", "true"));
	}

	public Document page(String address) {
		MvcTestResult result = answer(address);
		assertThat(result).hasStatusOk();
		return document(result);
	}

	/**
	 * The page that a redirect leads to, with what it hands on.
	 */
	public Document pageAfter(MvcTestResult redirect, String address) {
		MvcTestResult result = this.mvc
			.perform(get(URI.create(address)).with(this.operator).cookie(redirect.getResponse().getCookies()));
		assertThat(result).hasStatusOk();
		return document(result);
	}

	/**
	 * Posts a form, with name and value by turns.
	 */
	public MvcTestResult send(String address, String... parameters) {
		return this.mvc.perform(form(address, parameters));
	}

	/**
	 * Posts as the script does.
	 */
	public MvcTestResult sendInBackground(String address, String... parameters) {
		return this.mvc.perform(form(address, parameters).header("HX-Request", "true"));
	}

	/**
	 * Posts a form and returns where it leads to.
	 */
	public String follow(String address, String... parameters) {
		MvcTestResult result = send(address, parameters);
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	public static Document document(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletRequestBuilder form(String address, String... parameters) {
		MockHttpServletRequestBuilder request = post(URI.create(address)).with(this.operator).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request;
	}

	private static RequestPostProcessor as(String name, String role) {
		return user(name).roles(role);
	}

}

package io.chimedesk.operator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.chimedesk.operator.RoleMatrix.Cell;
import io.chimedesk.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every cell of the role matrix through the whole filter chain (S22, S23, S29, S31).
 */
@PageTest
class RoleMatrixTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private JdbcClient jdbc;

	static List<Cell> cells() {
		return RoleMatrix.read().cells();
	}

	static List<Cell> refusals() {
		return cells().stream().filter(Cell::isRefusal).toList();
	}

	static List<Cell> posts() {
		return cells().stream().filter(Cell::isPost).filter((cell) -> !cell.role().equals("anonymous")).toList();
	}

	@Test
	void eachMappingHasARow() {
		RoleMatrix matrix = RoleMatrix.read();
		Set<String> missing = new TreeSet<>();
		for (RequestMappingInfo mapping : this.mappings.getHandlerMethods().keySet()) {
			for (String pattern : plain(mapping.getPatternValues())) {
				methods(mapping).stream()
					.filter((method) -> !matrix.names(method, pattern))
					.forEach((method) -> missing.add(method + "," + pattern));
			}
		}
		assertThat(missing).as("mappings without a row in role-matrix.csv").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("cells")
	void theAnswerIsTheOneOfTheFile(Cell cell) {
		MvcTestResult result = call(cell, csrf());
		if (cell.expected().equals("login")) {
			assertThat(result).hasStatus(302).hasRedirectedUrl("/login");
		}
		else {
			assertThat(result).hasStatus(Integer.parseInt(cell.expected()));
		}
	}

	@Test
	void aRefusalChangesNothing() {
		List<String> before = rows();
		refusals().forEach((cell) -> call(cell, csrf()));
		assertThat(rows()).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("posts")
	void aPostWithoutTokenIsRefused(Cell cell) {
		List<String> before = rows();
		assertThat(call(cell, (request) -> request)).hasStatus(403);
		assertThat(rows()).isEqualTo(before);
	}

	private MvcTestResult call(Cell cell, RequestPostProcessor token) {
		HttpMethod method = HttpMethod.valueOf(cell.method().equals("ANY") ? "GET" : cell.method());
		RequestPostProcessor operator = cell.role().equals("anonymous") ? anonymous()
				: user("somebody").roles(cell.role());
		return this.mvc.method(method).uri(cell.path()).with(operator).with(token).exchange();
	}

	/**
	 * Without the shapes of variables.
	 */
	private static List<String> plain(Set<String> patterns) {
		return patterns.stream()
			.map((pattern) -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}"))
			.toList();
	}

	private static List<String> methods(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() ? List.of("ANY") : methods.stream().map(RequestMethod::name).toList();
	}

	/**
	 * How many rows each table has, without the journal, which notes refusals, and
	 * sessions.
	 */
	private List<String> rows() {
		return this.jdbc.sql("""
				select lower(table_name) from information_schema.tables
				where lower(table_schema) = 'public' order by table_name""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !table.startsWith("audit_") && !table.startsWith("spring_session"))
			.map((table) -> table + "=" + this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

}

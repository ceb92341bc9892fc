package io.chimedesk;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules for templates, scripts and messages.
 */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path ASSETS = Path.of("frontend-assets");

	private static final Path CODE = Path.of("src/main/java");

	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");

	private static final Pattern KEY_PREFIX = Pattern.compile("#\\{\\$\\{[^}]*?'([a-z]+\\.[\\w.-]*)'");

	private static final Pattern KEY_IN_CODE = Pattern
		.compile("(?:Flash\\s*\\.\\s*\\w+|ErrorMapping\\s*\\.\\s*\\w+)\\([^;\"]*\"([\\w.-]+)\"");

	private static final Pattern FORBIDDEN = Pattern
		.compile("th:utext|__\\$\\{|<style|\\sstyle=|th:style|\\son[a-z]+=|hx-on|javascript:|<script(?![^>]*src=)");

	/** What has no effect on a tag that is replaced. */
	private static final List<String> LOST = List.of("th:if", "th:unless", "th:each", "th:case");

	static List<Path> templates() throws IOException {
		return files(TEMPLATES, ".html");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void aTemplateHoldsNothingThatThePolicyForbids(Path template) throws IOException {
		assertThat(matches(FORBIDDEN, Files.readString(template), 0)).isEmpty();
	}

	/**
	 * Thymeleaf replaces first, so that a condition beside it is never asked.
	 */
	@ParameterizedTest
	@MethodSource("templates")
	void whatIsReplacedStandsUnderNoConditionOfItsOwn(Path template) throws IOException {
		Document document = Jsoup.parse(Files.readString(template), Parser.xmlParser());

		assertThat(document.getAllElements()
			.stream()
			.filter((tag) -> tag.hasAttr("th:replace"))
			.filter((tag) -> LOST.stream().anyMatch(tag::hasAttr))
			.map(Element::cssSelector)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void aTemplateFitsOnAPage(Path template) throws IOException {
		assertThat(Files.readAllLines(template)).hasSizeLessThanOrEqualTo(90);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void eachMessageOfATemplateExists(Path template) throws IOException {
		String text = Files.readString(template);
		Set<String> keys = messageKeys();
		assertThat(keys).containsAll(matches(KEY_IN_TEMPLATE, text, 1));
		assertThat(matches(KEY_PREFIX, text, 1))
			.allSatisfy((prefix) -> assertThat(keys).anyMatch((key) -> key.startsWith(prefix)));
	}

	@Test
	void eachMessageOfTheCodeExists() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Path source : files(CODE, ".java")) {
			used.addAll(matches(KEY_IN_CODE, Files.readString(source), 1));
		}
		assertThat(used).isNotEmpty();
		assertThat(messageKeys()).containsAll(used);
	}

	@Test
	void eachMessageStandsInTheFileOfItsModule() throws IOException {
		for (Path file : files(MESSAGES, ".properties")) {
			String module = file.getFileName().toString().replace(".properties", ".");
			assertThat(keys(file)).allMatch((key) -> key.startsWith(module));
		}
	}

	@Test
	void eachScriptIsShort() throws IOException {
		for (Path script : files(ASSETS, ".js")) {
			assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThanOrEqualTo(80);
		}
	}

	@Test
	void styleSheetsAskNobodyElse() throws IOException {
		for (Path sheet : files(ASSETS, ".css")) {
			assertThat(Files.readString(sheet)).as(sheet.toString())
				.doesNotContain("data:", "http:", "https:", "@import");
		}
	}

	private static Set<String> messageKeys() throws IOException {
		Set<String> keys = new TreeSet<>();
		for (Path file : files(MESSAGES, ".properties")) {
			keys.addAll(keys(file));
		}
		return keys;
	}

	private static Set<String> keys(Path file) throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(Files.readString(file)));
		return properties.stringPropertyNames();
	}

	private static List<String> matches(Pattern pattern, String text, int group) {
		return pattern.matcher(text).results().map((MatchResult result) -> result.group(group)).toList();
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}

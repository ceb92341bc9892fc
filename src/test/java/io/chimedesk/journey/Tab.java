package io.chimedesk.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One tab of a browser that nobody else uses, and all that its console complained about.
 */
final class Tab implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final int DESK = 1440;

	private static final int PHONE = 390;

	private static final List<Integer> WIDTHS = List.of(320, 360, PHONE, 414, 768, 1024, DESK);

	private static final int HEIGHT = 900;

	/** Without scripts Playwright cannot scroll. */
	private static final int TALL = 4_000;

	private final List<String> complaints = new ArrayList<>();

	private final BrowserContext context;

	private final Page page;

	private Tab(BrowserContext context) {
		this.context = context;
		context.addInitScript("document.addEventListener('securitypolicyviolation', (event) => "
				+ "console.error('refused by the policy: ' + event.violatedDirective + ' ' + event.blockedURI));");
		this.page = context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(this.page.url() + ": " + message.text());
			}
		});
		this.page.onPageError((error) -> this.complaints.add(this.page.url() + ": " + error));
		this.page.setDefaultTimeout(30_000);
	}

	/**
	 * Another tab of the same browser, signed in as this one is.
	 */
	Tab another() {
		return new Tab(this.context);
	}

	static Tab open(Chromium chromium, String base, boolean scripts) {
		return new Tab(chromium.browser()
			.newContext(new NewContextOptions().setBaseURL(base)
				.setJavaScriptEnabled(scripts)
				.setViewportSize(DESK, scripts ? HEIGHT : TALL)
				.setReducedMotion(ReducedMotion.REDUCE)
				.setLocale("en-GB")
				.setTimezoneId("Europe/Berlin")));
	}

	Page page() {
		return this.page;
	}

	Tab go(String path) {
		this.page.navigate(path);
		return this;
	}

	void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).first().click();
	}

	void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).first().click();
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	/**
	 * The text there, also what is folded away.
	 */
	String text(String selector) {
		return this.page.locator(selector).first().textContent();
	}

	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/**
	 * Takes the page at two widths in both themes, and checks that everybody can use it
	 * and that nobody has to scroll sideways.
	 */
	void keep(String name) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : List.of(PHONE, DESK)) {
				this.page.setViewportSize(width, HEIGHT);
				String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
				this.page.evaluate("scrollTo(0, 0)");
				this.page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
			}
			assertThat(violations()).as("%s, %s", name, scheme).isEmpty();
			assertThat(tooNarrow()).as("widths at which %s scrolls sideways, %s", name, scheme).isEmpty();
		}
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
	}

	private List<Integer> tooNarrow() {
		return WIDTHS.stream().filter((width) -> {
			this.page.setViewportSize(width, HEIGHT);
			return (boolean) this.page
				.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
		}).toList();
	}

	private List<String> violations() {
		return new AxeBuilder(this.page).analyze().getViolations().stream().map(Tab::described).toList();
	}

	private static String described(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

}

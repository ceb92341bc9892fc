package io.chimedesk.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

/**
 * The browser of the journeys: a Chromium of the machine, named by {@code CHROMIUM_PATH}
 * or in its usual place, driven through a Node of the machine.
 */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

	/** Nothing that asks somebody outside for updates or names. */
	private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	/**
	 * Whether this machine has what the journeys need.
	 */
	static boolean isThere() {
		return executable().isPresent() && node().isPresent();
	}

	static Chromium start() {
		Playwright playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH",
				node().orElseThrow().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		LaunchOptions options = new LaunchOptions().setExecutablePath(executable().orElseThrow())
			.setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
			.setArgs(ARGUMENTS);
		return new Chromium(playwright, playwright.chromium().launch(options));
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static Optional<Path> executable() {
		return Stream.of(System.getenv("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/google-chrome")
			.filter((path) -> path != null && Files.isExecutable(Path.of(path)))
			.map(Path::of)
			.findFirst();
	}

	private static Optional<Path> node() {
		String named = System.getenv("PLAYWRIGHT_NODEJS_PATH");
		Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map((folder) -> Path.of(folder, "node"));
		return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath).filter(Files::isExecutable).findFirst();
	}

}

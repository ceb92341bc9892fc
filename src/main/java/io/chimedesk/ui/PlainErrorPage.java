package io.chimedesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;

/**
 * The error page for where there is no frame to put one into: requests refused at the
 * door, and what the container answers by itself.
 */
public record PlainErrorPage(ErrorPage page) {

	private static final String HTML = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<title>%1$s · Chime Desk</title>
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<link rel="icon" href="/assets/img/favicon.svg">
			<link rel="stylesheet" href="/assets/css/app.css">
			</head>
			<body class="plain-error">
			<main>
			<p class="plain-error-code">%2$d</p>
			<h1>%1$s</h1>
			<p>%3$s</p>
			<p><a href="/">Go to Chime Desk</a></p>
			<p class="plain-error-reference">Reference %4$s</p>
			</main>
			</body>
			</html>
			""";

	public static PlainErrorPage of(HttpStatus status) {
		return new PlainErrorPage(ErrorPage.of(status, null, null));
	}

	public void writeTo(HttpServletResponse response) throws IOException {
		response.setStatus(this.page.status().value());
		response.setContentType("text/html;charset=utf-8");
		response.setHeader("Cache-Control", "no-store");
		response.getWriter().write(html());
		response.getWriter().flush();
	}

	/**
	 * As {@link #writeTo}, for a caller who can do nothing about a broken connection.
	 */
	public void tryToWriteTo(HttpServletResponse response) {
		try {
			writeTo(response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String html() {
		boolean ours = this.page.status().is5xxServerError();
		boolean large = this.page.status().isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE);
		String title = ours ? "Something went wrong here"
				: large ? "That is too much at once" : "That request cannot be answered";
		String text = ours ? "It is not your fault, and nothing was half done. Try again in a moment."
				: large ? "A list may have up to 10 MB, any other form 2 MB. Nothing was changed."
						: "Its address, its form or its size is not one that Chime Desk accepts. Nothing was changed.";
		return HTML.formatted(title, this.page.status().value(), text, this.page.reference());
	}

}

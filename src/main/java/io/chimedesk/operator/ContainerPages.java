package io.chimedesk.operator;

import java.io.IOException;

import io.chimedesk.ui.PlainErrorPage;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Gives our headers and our page to what the container answers by itself, before or
 * instead of the application.
 */
@Component
class ContainerPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new HeaderValve());
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
				host.setErrorReportValveClass(PageValve.class.getName());
			}
		});
	}

	/**
	 * Writes the headers first.
	 */
	static final class HeaderValve extends ValveBase {

		private final SecurityHeaders headers = new SecurityHeaders();

		HeaderValve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			this.headers.writeHeaders(request, response);
			getNext().invoke(request, response);
		}

	}

	/**
	 * The page, without a word about the container.
	 */
	public static final class PageValve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, Throwable throwable) {
			boolean silent = response.getStatus() < 400 || response.getContentWritten() > 0 || !response.isError();
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (!silent && response.setErrorReported()) {
				PlainErrorPage.of((status != null) ? status : HttpStatus.BAD_REQUEST).tryToWriteTo(response);
			}
		}

	}

}

package io.chimedesk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server on the loopback address; one virtual thread a call.
 */
final class SimulatorServer {

	private static final Logger log = LoggerFactory.getLogger(SimulatorServer.class);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final HttpServer http;

	static {
		// without it each answer waits 40 ms for an acknowledgement
		System.setProperty("sun.net.httpserver.nodelay", "true");
		// longer than clients keep idle connections, so that none is closed in their
		// hands
		System.setProperty("sun.net.httpserver.idleInterval", "300");
	}

	SimulatorServer(int port) {
		this.http = bind(port);
		this.http.setExecutor(this.threads);
	}

	/**
	 * Begins to answer; whoever called since the port was taken has waited.
	 */
	void start(Service service, Control control) {
		this.http.createContext("/", (exchange) -> {
			try (exchange) {
				answer(exchange, service, control).send(exchange);
			}
		});
		this.http.start();
	}

	int port() {
		return this.http.getAddress().getPort();
	}

	void stop() {
		this.http.stop(0);
		this.threads.shutdownNow();
	}

	private static HttpServer bind(int port) {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
		}
		catch (BindException ex) {
			throw new SimulatorPortTaken(port, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Answer answer(HttpExchange exchange, Service service, Control control) throws IOException {
		try {
			Request request = Request.of(exchange);
			return request.path().getFirst().equals(Control.ROOT) ? control.answer(request) : service.answer(request);
		}
		catch (CallRefused ex) {
			return ex.answer();
		}
		catch (RuntimeException ex) {
			log.error("The simulator failed", ex);
			return Refusal.SERVICE_FAILURE.answer();
		}
	}

}

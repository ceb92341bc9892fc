package io.chimedesk.chime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that notes each request and answers it byte by byte as its script says,
 * however wrong that is.
 */
final class WireServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	WireServer() throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.socket.getLocalPort());
	}

	WireServer then(Script script) {
		this.scripts.add(script);
		return this;
	}

	/**
	 * The requests so far: request line, headers and body as text.
	 */
	List<String> requests() {
		return List.copyOf(this.requests);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/** An answer with these headers and a body of the right length. */
	static Script answer(int status, String body, String... headers) {
		return (out, connection) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			out.write(head(status, headers).formatted(bytes.length).getBytes(StandardCharsets.UTF_8));
			out.write(bytes);
		};
	}

	/** An error as the service writes it. */
	static Script error(int status, String type, String code) {
		String body = "{\"Code\":\"%s\",\"Message\":\"text of %s\"}".formatted(code, code);
		return answer(status, body, "x-amzn-ErrorType: " + type);
	}

	/** These bytes and then the end of the connection. */
	static Script raw(String bytes) {
		return (out, connection) -> out.write(bytes.getBytes(StandardCharsets.UTF_8));
	}

	static Script endWithoutAnswer() {
		return (out, connection) -> {
		};
	}

	static Script reset() {
		return (out, connection) -> connection.setSoLinger(true, 0);
	}

	static Script resetAmidTheBody() {
		return (out, connection) -> {
			out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"UserErr".getBytes(StandardCharsets.UTF_8));
			out.flush();
			connection.setSoLinger(true, 0);
		};
	}

	/** Silence until the client gives up. */
	static Script silence() {
		return (out, connection) -> connection.getInputStream().read();
	}

	/** An endless answer, one byte at a time. */
	static Script drip() {
		return (out, connection) -> {
			out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			connection.setSoTimeout(100);
			for (int i = 0; i < 5_000; i++) {
				out.write(' ');
				out.flush();
				pause(connection);
			}
		};
	}

	private static void pause(Socket connection) throws IOException {
		try {
			if (connection.getInputStream().read() < 0) {
				throw new IOException("The client has gone");
			}
		}
		catch (SocketTimeoutException ex) {
			// that was the pause
		}
	}

	private static String head(int status, String... headers) {
		StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nContent-Length: %d\r\n");
		head.append("x-amzn-RequestId: request-1\r\nConnection: close\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return head.append("\r\n").toString();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				Thread.ofVirtual().start(() -> serve(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			this.requests.add(read(new BufferedInputStream(connection.getInputStream())));
			Script script = this.scripts.poll();
			OutputStream out = connection.getOutputStream();
			((script != null) ? script : answer(500, "no script left")).write(out, connection);
			out.flush();
		}
		catch (IOException ex) {
			// the client went away, as some scripts want it to
		}
	}

	private static String read(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("A request without an end");
			}
			head.append((char) next);
		}
		int length = head.toString()
			.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
			.mapToInt((line) -> Integer.parseInt(line.substring(15).strip()))
			.findFirst()
			.orElse(0);
		return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

	/**
	 * What the server does once it has read the request; the connection ends afterwards.
	 */
	interface Script {

		void write(OutputStream out, Socket connection) throws IOException;

	}

}

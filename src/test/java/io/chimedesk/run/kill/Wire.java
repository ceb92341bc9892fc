package io.chimedesk.run.kill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The line between one program and the simulator. It passes everything on, until the call
 * comes at which something is to happen.
 */
final class Wire implements AutoCloseable {

	private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

	private static final Pattern BATCH = Pattern.compile("POST /accounts/[^/ ?]+/users HTTP/1.1");

	private final URI target;

	private final ServerSocket socket = listen();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicReference<@Nullable Cut> armed = new AtomicReference<>();

	private volatile @Nullable Hold hold;

	Wire(URI target) {
		this.target = target;
		this.threads.execute(this::accept);
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.socket.getLocalPort());
	}

	/**
	 * Does that at the call with that number, counted from now.
	 */
	void arm(Failpoint failpoint, int call, Runnable strike) {
		this.armed.set(new Cut(failpoint, call, strike));
	}

	/**
	 * Has each change pass there from now on.
	 */
	void pass(@Nullable Hold hold) {
		this.hold = hold;
	}

	void disarm() {
		this.armed.set(null);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.threads.shutdownNow();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				Socket server = new Socket(this.target.getHost(), this.target.getPort());
				client.setTcpNoDelay(true);
				server.setTcpNoDelay(true);
				Line line = new Line(client, server);
				this.threads.execute(line::up);
				this.threads.execute(line::down);
			}
			catch (IOException ex) {
				continue;
			}
		}
	}

	private static ServerSocket listen() {
		try {
			return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What happens at which call.
	 */
	private static final class Cut {

		private final Failpoint failpoint;

		private final Runnable strike;

		private int calls;

		Cut(Failpoint failpoint, int calls, Runnable strike) {
			this.failpoint = failpoint;
			this.calls = calls;
			this.strike = strike;
		}

		/**
		 * Whether it is this call. Only changes count, unless the time is random.
		 */
		synchronized boolean counts(boolean isBatch) {
			return (isBatch || this.failpoint == Failpoint.RANDOM) && --this.calls == 0;
		}

	}

	/**
	 * One connection in both directions.
	 */
	private final class Line {

		private final Socket client;

		private final Socket server;

		private volatile @Nullable Cut held;

		Line(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void up() {
			try (this.client; this.server) {
				InputStream in = new BufferedInputStream(this.client.getInputStream());
				OutputStream out = this.server.getOutputStream();
				for (String head = head(in); !head.isEmpty(); head = head(in)) {
					out.write(head.getBytes(StandardCharsets.ISO_8859_1));
					body(head, in, out);
				}
			}
			catch (IOException ex) {
				return;
			}
		}

		void down() {
			try (this.client; this.server) {
				answer();
			}
			catch (IOException ex) {
				return;
			}
		}

		/**
		 * Passes the answer on, unless it is the one that nobody may see: whether it
		 * comes or is cut off.
		 */
		private void answer() throws IOException {
			byte[] bytes = new byte[8192];
			try {
				InputStream in = this.server.getInputStream();
				for (int read = in.read(bytes); read > 0 && this.held == null; read = in.read(bytes)) {
					this.client.getOutputStream().write(bytes, 0, read);
				}
			}
			finally {
				@Nullable Cut cut = this.held;
				if (cut != null) {
					cut.strike.run();
				}
			}
		}

		private void body(String head, InputStream in, OutputStream out) throws IOException {
			Matcher length = LENGTH.matcher(head);
			byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
			boolean isBatch = BATCH.matcher(head).lookingAt();
			@Nullable Hold hold = Wire.this.hold;
			if (isBatch && hold != null) {
				hold.pass();
			}
			@Nullable Cut cut = Wire.this.armed.get();
			if (cut == null || !cut.counts(isBatch)) {
				out.write(body);
				return;
			}
			Wire.this.armed.compareAndSet(cut, null);
			this.held = (cut.failpoint == Failpoint.K5) ? cut : null;
			out.write(body, 0, (cut.failpoint == Failpoint.K4) ? body.length / 2 : body.length);
			out.flush();
			if (cut.failpoint != Failpoint.K5) {
				cut.strike.run();
			}
		}

		private String head(InputStream in) throws IOException {
			ByteArrayOutputStream head = new ByteArrayOutputStream();
			for (int next = in.read(); next >= 0; next = in.read()) {
				head.write(next);
				if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
					return head.toString(StandardCharsets.ISO_8859_1);
				}
			}
			return "";
		}

	}

}

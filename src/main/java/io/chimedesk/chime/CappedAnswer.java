package io.chimedesk.chime;

import java.io.FilterInputStream;
import java.io.IOException;

import software.amazon.awssdk.http.AbortableInputStream;

/**
 * The body of an answer, cut off beyond 1 MiB.
 */
final class CappedAnswer extends FilterInputStream {

	static final int LARGEST = 1024 * 1024;

	private final AbortableInputStream body;

	private final Exchange exchange;

	private long count;

	CappedAnswer(AbortableInputStream body, Exchange exchange) {
		super(body);
		this.body = body;
		this.exchange = exchange;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		count((read >= 0) ? 1 : 0);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(int read) throws IOException {
		this.count += read;
		if (this.count > LARGEST) {
			this.exchange.markTooLarge();
			this.body.abort(); // closing would first read the rest
			throw new IOException("The answer is larger than 1 MiB");
		}
	}

}

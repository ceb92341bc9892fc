package io.chimedesk.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import com.sun.net.httpserver.HttpExchange;

/**
 * How an answer is brought to the caller.
 */
enum Delivery {

	/** As fast as it goes. */
	WHOLE {
		@Override
		void send(Answer answer, HttpExchange exchange) throws IOException {
			OutputStream out = answer.begin(exchange, answer.length());
			out.write(answer.body());
			out.flush();
		}
	},

	/** Not at all: the connection is closed. */
	NONE {
		@Override
		void send(Answer answer, HttpExchange exchange) {
			// whoever called closes the exchange
		}
	},

	/** Nothing while anybody could wait. */
	SILENCE {
		@Override
		void send(Answer answer, HttpExchange exchange) throws IOException {
			pause(LONGEST_WAIT);
		}
	},

	/** Byte by byte, blanks first, for longer than anybody waits. */
	DRIP {
		@Override
		void send(Answer answer, HttpExchange exchange) throws IOException {
			int blanks = LONGEST_WAIT / DROP;
			OutputStream out = answer.begin(exchange, (long) blanks + answer.body().length);
			for (int i = 0; i < blanks; i++) {
				out.write(' ');
				out.flush();
				pause(DROP);
			}
			out.write(answer.body());
			out.flush();
		}
	},

	/** Blanks without an end that anybody would want to see. */
	HUGE {
		@Override
		void send(Answer answer, HttpExchange exchange) throws IOException {
			byte[] blanks = new byte[1 << 20];
			Arrays.fill(blanks, (byte) ' ');
			OutputStream out = answer.begin(exchange, (long) HUNDRED * blanks.length);
			for (int i = 0; i < HUNDRED; i++) {
				out.write(blanks);
			}
			out.flush();
		}
	};

	/** Milliseconds; twice the attempt time-out of a patient caller. */
	private static final int LONGEST_WAIT = 30_000;

	private static final int DROP = 200;

	private static final int HUNDRED = 100;

	abstract void send(Answer answer, HttpExchange exchange) throws IOException;

	private static void pause(int millis) throws IOException {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("The simulator stops", ex);
		}
	}

}

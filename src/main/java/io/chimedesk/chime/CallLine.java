package io.chimedesk.chime;

import java.util.function.BooleanSupplier;

/**
 * Where the calls to one account wait for their turn.
 */
interface CallLine {

	/**
	 * Without any limit.
	 */
	CallLine OPEN = new CallLine() {

		@Override
		public boolean awaitUnless(BooleanSupplier stopped) {
			return !stopped.getAsBoolean();
		}

		@Override
		public boolean refreshUnless(BooleanSupplier stopped) {
			return !stopped.getAsBoolean();
		}

		@Override
		public int slowings() {
			return 0;
		}

		@Override
		public void tell(int seen, CallFate fate) {
			// nothing becomes of it
		}

	};

	/**
	 * Waits until a call may be made.
	 * @return false if it was stopped: then no call may be made
	 */
	boolean awaitUnless(BooleanSupplier stopped) throws InterruptedException;

	/**
	 * The same behind all other refreshes of the account.
	 */
	boolean refreshUnless(BooleanSupplier stopped) throws InterruptedException;

	/**
	 * How often the account has been slowed down, as far as is known here; to be asked
	 * before a call is sent.
	 */
	int slowings();

	/**
	 * What came of a call.
	 * @param seen what {@link #slowings()} said before
	 */
	void tell(int seen, CallFate fate);

}

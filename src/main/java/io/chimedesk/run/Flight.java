package io.chimedesk.run;

/**
 * A batch whose attempt row is committed and that is about to be sent, or is under way.
 *
 * @param under what the run remembered when it was decided to send it
 */
record Flight(AttemptIntent intent, Standing under) {

	Batch batch() {
		return this.intent.batch();
	}

}

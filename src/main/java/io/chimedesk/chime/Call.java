package io.chimedesk.chime;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One call that was made: its answer or the exception it ended in, and what was seen of
 * it.
 *
 * @param <R> the SDK's type of the answer
 */
record Call<R>(@Nullable R answer, @Nullable RuntimeException failure, Exchange exchange, Evidence evidence) {

	/**
	 * What became of an update.
	 */
	BatchReply reply(BiFunction<R, Evidence, BatchReply> answered) {
		if (this.answer == null) {
			return verdict();
		}
		if (this.exchange.header("x-amzn-ErrorType").isPresent()) {
			return new BatchReply.Doubtful(Doubt.UNREADABLE_ANSWER, "The answer is an error with a good status", null,
					this.evidence);
		}
		return answered.apply(this.answer, this.evidence);
	}

	/**
	 * What became of a read.
	 * @param content what was asked for; null if the answer does not have it
	 */
	<T> Reading<T> reading(Function<R, @Nullable T> content) {
		if (this.answer == null) {
			return Readings.of(verdict());
		}
		T found = this.exchange.header("x-amzn-ErrorType").isPresent() ? null : content.apply(this.answer);
		return (found != null) ? new Reading.Found<>(found)
				: Readings.unreadable("The answer does not have what was asked for");
	}

	private BatchReply verdict() {
		RuntimeException exception = (this.failure != null) ? this.failure
				: new IllegalStateException("There was no answer");
		return new Verdict(new Failure(exception), this.exchange,
				RetryAfter.of(this.exchange, this.evidence.startedAt()), this.evidence)
			.reply();
	}

}

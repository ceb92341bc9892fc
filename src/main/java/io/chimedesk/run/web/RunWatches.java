package io.chimedesk.run.web;

import java.time.Duration;
import java.util.List;

import io.chimedesk.chime.Rate;
import io.chimedesk.chime.Rates;
import io.chimedesk.directory.Directory;
import io.chimedesk.run.Pulse;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunReports;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.web.RunResult.CodeGroup;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of an open run shows. Such a page asks again and again, so
 * nothing is read that cannot have changed.
 */
@Component
class RunWatches {

	private final RunReports reports;

	private final RunViews views;

	private final RunWords words;

	private final Directory directory;

	private final Rates rates;

	RunWatches(RunReports reports, RunViews views, RunWords words, Directory directory, Rates rates) {
		this.reports = reports;
		this.views = views;
		this.words = words;
		this.directory = directory;
		this.rates = rates;
	}

	/**
	 * @param mine whether the reader may give orders
	 */
	RunWatch watch(Run run, boolean mine) {
		Pulse pulse = isMoving(run) ? this.reports.pulse(run) : Pulse.NONE;
		Rate speed = this.rates.of(run.accountId());
		return new RunWatch(this.views.head(run), problems(run), this.reports.refused(run), pulse, speed,
				timeLeft(run, pulse, speed), mine);
	}

	private List<CodeGroup> problems(Run run) {
		int users = run.failed() + run.unknown() + run.unchanged() + run.notAttempted();
		return (users > 0) ? this.views.problems(run) : List.of();
	}

	private @Nullable String timeLeft(Run run, Pulse pulse, Rate speed) {
		if (run.status() != RunStatus.SENDING && run.status() != RunStatus.VERIFYING) {
			return null;
		}
		Duration left = TimeLeft.of(run, pulse, speed.perSecond(), this.directory.size(run.accountId()));
		return left.isZero() ? null : this.words.say(left);
	}

	private static boolean isMoving(Run run) {
		return run.status().isOpen() && run.status() != RunStatus.SCHEDULED;
	}

}
